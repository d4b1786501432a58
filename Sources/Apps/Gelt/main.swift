print("gelt")
