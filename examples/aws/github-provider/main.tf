# GitHub as an identity provider, once per account: IAM accepts one provider for each URL.
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.81" # thumbprint_list is optional
    }
  }
}

resource "aws_iam_openid_connect_provider" "github" {
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

output "provider_arn" {
  value = aws_iam_openid_connect_provider.github.arn
}
