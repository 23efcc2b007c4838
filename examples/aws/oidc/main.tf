# A role for deployments from GitHub Actions. The account already has GitHub's identity provider (../github-provider).
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.81"
    }
  }
}

variable "subjects" {
  description = "The subjects of the jobs that may assume the role, exactly as GitHub writes them"
  type        = list(string)
  default     = ["repo:octo-org/octo-repo:environment:production"]
}

variable "bucket" {
  description = "The bucket that the role deploys to"
  type        = string
  default     = "octo-bucket"
}

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = ["arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:oidc-provider/token.actions.githubusercontent.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:aud"
      values   = ["sts.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:sub"
      values   = var.subjects
    }
  }
}

data "aws_iam_policy_document" "deploy" {
  statement {
    sid       = "DeployToOneBucket"
    actions   = ["s3:ListBucket", "s3:PutObject", "s3:DeleteObject"]
    resources = ["arn:${data.aws_partition.current.partition}:s3:::${var.bucket}", "arn:${data.aws_partition.current.partition}:s3:::${var.bucket}/*"]
  }
}

resource "aws_iam_role" "deploy" {
  name               = "deploy"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "deploy" {
  name   = "deploy"
  role   = aws_iam_role.deploy.name
  policy = data.aws_iam_policy_document.deploy.json
}

output "role_arn" {
  value = aws_iam_role.deploy.arn
}
