# The identity provider of a GitHub Enterprise Server, and a role for its jobs.
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.81"
    }
  }
}

variable "host" {
  description = "The host name of the server"
  type        = string
  default     = "github.example.com"
}

variable "subjects" {
  description = "The subjects of the jobs that may assume the role"
  type        = list(string)
  default     = ["repo:octo-org/octo-repo:environment:production"]
}

data "aws_partition" "current" {}

resource "aws_iam_openid_connect_provider" "server" {
  url            = "https://${var.host}/_services/token"
  client_id_list = ["sts.amazonaws.com"]
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.server.arn]
    }

    condition {
      test     = "StringEquals"
      variable = "${var.host}/_services/token:aud"
      values   = ["sts.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "${var.host}/_services/token:sub"
      values   = var.subjects
    }
  }
}

resource "aws_iam_role" "deploy" {
  name               = "deploy-from-ghes"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy_attachment" "deploy" {
  role       = aws_iam_role.deploy.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/PowerUserAccess"
}

output "role_arn" {
  value = aws_iam_role.deploy.arn
}
