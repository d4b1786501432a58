// ActionPlan
