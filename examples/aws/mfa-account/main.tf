# A user for CI whose role demands MFA. The device is not in this file: Terraform would keep its seed in the state, and
# cannot enable it. See docs/set-up/mfa-account.md.
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.81"
    }
  }
}

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_iam_policy_document" "assume_role" {
  statement {
    sid       = "AssumeRoleWithMfa"
    actions   = ["sts:AssumeRole"]
    resources = ["arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:role/resource-user"]

    condition {
      test     = "Bool"
      variable = "aws:MultiFactorAuthPresent"
      values   = ["true"]
    }
  }

  statement {
    sid       = "TagTheSession"
    actions   = ["sts:TagSession"]
    resources = ["arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:role/resource-user"]
  }

  statement {
    sid       = "FindOwnDevice"
    actions   = ["iam:ListMFADevices"]
    resources = ["arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:user/&{aws:username}"]
  }
}

data "aws_iam_policy_document" "rotate" {
  statement {
    sid = "RotateOwnKeyWithMfa"
    actions = [
      "iam:ListAccessKeys",
      "iam:CreateAccessKey",
      "iam:UpdateAccessKey",
      "iam:DeleteAccessKey",
      "iam:GetAccessKeyLastUsed",
    ]
    resources = ["arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:user/&{aws:username}"]

    condition {
      test     = "Bool"
      variable = "aws:MultiFactorAuthPresent"
      values   = ["true"]
    }
  }
}

data "aws_iam_policy_document" "trust" {
  statement {
    sid     = "UserWithMfa"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = [aws_iam_user.deployer.arn]
    }

    condition {
      test     = "Bool"
      variable = "aws:MultiFactorAuthPresent"
      values   = ["true"]
    }

    condition {
      test     = "NumericLessThan"
      variable = "aws:MultiFactorAuthAge"
      values   = ["14400"]
    }
  }

  statement {
    sid     = "TagTheSession"
    actions = ["sts:TagSession"]

    principals {
      type        = "AWS"
      identifiers = [aws_iam_user.deployer.arn]
    }
  }
}

resource "aws_iam_user" "deployer" {
  name = "ci-mfa"
}

resource "aws_iam_user_policy" "assume_role" {
  name   = "assume-role-with-mfa"
  user   = aws_iam_user.deployer.name
  policy = data.aws_iam_policy_document.assume_role.json
}

resource "aws_iam_user_policy" "rotate" {
  name   = "rotate-own-key-with-mfa"
  user   = aws_iam_user.deployer.name
  policy = data.aws_iam_policy_document.rotate.json
}

resource "aws_iam_role" "resource_user" {
  name               = "resource-user"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy_attachment" "resource_user" {
  role       = aws_iam_role.resource_user.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/PowerUserAccess"
}

output "role_arn" {
  value = aws_iam_role.resource_user.arn
}
