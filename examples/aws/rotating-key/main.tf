# A user with a stored key, and the role that rotates the key. The account already has GitHub's identity provider
# (../github-provider). The access key is not in this file: Terraform would keep it in its state.
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.81"
    }
  }
}

variable "subjects" {
  description = "The subjects of the jobs that may rotate the key, exactly as GitHub writes them"
  type        = list(string)
  default     = ["repo:octo-org/octo-repo:environment:key-rotation"]
}

variable "resource_role_arn" {
  description = "The role that the user assumes for its work"
  type        = string
  default     = "arn:aws:iam::123456789012:role/deploy"
}

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_iam_policy_document" "assume_role" {
  statement {
    sid       = "AssumeOneRole"
    actions   = ["sts:AssumeRole", "sts:TagSession"]
    resources = [var.resource_role_arn]
  }
}

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

data "aws_iam_policy_document" "rotate" {
  statement {
    sid = "RotateKeyOfOneUser"
    actions = [
      "iam:ListAccessKeys",
      "iam:CreateAccessKey",
      "iam:UpdateAccessKey",
      "iam:DeleteAccessKey",
      "iam:GetAccessKeyLastUsed",
    ]
    resources = [aws_iam_user.deployer.arn]
  }
}

resource "aws_iam_user" "deployer" {
  name = "ci-deployer"
  path = "/ci/"
}

resource "aws_iam_user_policy" "assume_role" {
  name   = "assume-role"
  user   = aws_iam_user.deployer.name
  policy = data.aws_iam_policy_document.assume_role.json
}

resource "aws_iam_role" "rotation" {
  name               = "key-rotation"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "rotate" {
  name   = "rotate"
  role   = aws_iam_role.rotation.name
  policy = data.aws_iam_policy_document.rotate.json
}

output "rotation_role_arn" {
  value = aws_iam_role.rotation.arn
}
