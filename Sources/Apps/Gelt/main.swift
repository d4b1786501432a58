import Glibc
import Runtime

exit(GeltProgram.run(features: FeatureList.all))
