"""What stands in pipelines is run as its host would run it: hooks by pre-commit, the steps of the action and of the workflow by
their shell with GitHub's variables, the script of GitLab line by line. `cargo xtask test-pipelines` calls it with the packed npm
package, which stands in for the registry.

    python pipelines.py PACKAGE.tgz
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from xml.etree import ElementTree

import yaml

ROOT = Path(__file__).resolve().parents[2]
BRAND = ROOT / "examples/brand"
PINNED = "sendcheck@0.1.0"
PACKAGE = sys.argv.pop(1) if len(sys.argv) > 1 else None

# A number of the list with one digit too few.
SPOILED = ("202 555 0124", "202 555 012")


def read(path):
    return yaml.safe_load(path.read_text())


class Pipelines(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="sendcheck-pipelines-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.brand = self.folder / "brand"
        shutil.copytree(BRAND, self.brand)
        # Nothing of this machine's own settings; what is installed goes where it is thrown away.
        kept = {name: os.environ[name] for name in ("PATH", "TERM") if name in os.environ}
        self.variables = kept | {
            "HOME": str(self.folder / "home"),
            "RUNNER_TEMP": str(self.folder / "temp"),
            "PRE_COMMIT_HOME": str(self.folder / "hooks"),
            "npm_config_cache": str(self.folder / "npm"),
            "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.com",
            "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.com",
        }
        for name in ("home", "temp"):
            (self.folder / name).mkdir()

    def run_in(self, folder, *command, **variables):
        return subprocess.run(
            command, cwd=folder, env=self.variables | variables, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            check=False,
        )

    def spoil(self):
        path = self.brand / "campaigns/renewals-east.csv"
        text = path.read_text()
        self.assertIn(SPOILED[0], text)
        path.write_text(text.replace(*SPOILED))

    def installed(self):
        """`npx` takes what is in the folder before it asks the registry."""
        done = self.run_in(self.brand, "npm", "install", "--no-save", "--no-audit", "--no-fund", PACKAGE)
        self.assertEqual(done.returncode, 0, done.stdout)

    def steps(self, steps, folder, inputs=None):
        """Runs the shell steps as a runner does: each in a shell of its own, what one adds to PATH is there for the next."""
        said, summary, path = "", self.folder / "summary.md", self.folder / "path"
        path.write_text("")
        for step in steps:
            if "run" not in step:
                continue
            script = self.folder / "step.sh"
            script.write_text(step["run"])
            of_step = {name: self.with_inputs(value, inputs or {}) for name, value in step.get("env", {}).items()}
            added = path.read_text().split()
            variables = of_step | {
                "PATH": os.pathsep.join([*added, self.variables["PATH"]]),
                "GITHUB_PATH": str(path),
                "GITHUB_STEP_SUMMARY": str(summary),
                "GITHUB_ACTIONS": "true",
                "CI": "true",
            }
            done = self.run_in(folder, "bash", "--noprofile", "--norc", "-eo", "pipefail", str(script), **variables)
            said += done.stdout
            if done.returncode != 0:
                return done.returncode, said, summary
        return 0, said, summary

    def with_inputs(self, value, inputs):
        return re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda found: inputs[found[1]], str(value))

    def test_the_workflow_of_the_brand(self):
        steps = read(self.brand / ".github/workflows/campaign.yml")["jobs"]["check"]["steps"]
        self.installed()
        code, said, summary = self.steps(steps, self.brand)
        self.assertEqual(code, 0, said)
        self.assertIn("## campaigns/renewals-east.csv", summary.read_text())
        self.spoil()
        code, said, _ = self.steps(steps, self.brand)
        self.assertEqual(code, 1, said)
        self.assertIn("::error file=campaigns/renewals-east.csv,line=3,", said)

    def test_the_action(self):
        action = read(ROOT / "action.yml")
        self.assertEqual(action["inputs"]["package"]["default"], PINNED)
        inputs = {name: about.get("default", "") for name, about in action["inputs"].items()}
        inputs |= {"files": "campaigns/*.csv", "package": PACKAGE}
        steps = action["runs"]["steps"]
        self.assertTrue(all(step["shell"] == "bash" for step in steps))
        self.assertFalse([step["run"] for step in steps if "${{" in step["run"]], "an input would be run")
        code, said, summary = self.steps(steps, self.brand, inputs)
        self.assertEqual(code, 0, said)
        self.assertIn("## campaigns/renewals-west.csv", summary.read_text())
        self.spoil()
        self.assertEqual(self.steps(steps, self.brand, inputs)[0], 1)
        forgiven = inputs | {"arguments": "--max-rejected 1", "handoff": "campaigns/handoff.json"}
        self.assertEqual(self.steps(steps, self.brand, forgiven)[0], 0)
        missing = inputs | {"files": "nowhere.csv"}
        code, said, _ = self.steps(steps, self.brand, missing)
        self.assertEqual(code, 2, said)
        self.assertIn("::error title=sendcheck::cannot read", said)

    def gitlab(self, job):
        for line in job["script"]:
            done = self.run_in(self.brand, "bash", "-eo", "pipefail", "-c", line)
            if done.returncode != 0:
                break
        report = ElementTree.parse(self.brand / job["artifacts"]["reports"]["junit"]).getroot()
        return done.returncode, {suite.get("name"): suite.get("failures") for suite in report}

    def test_gitlab(self):
        self.installed()
        job = read(self.brand / ".gitlab-ci.yml")["campaign"]
        lists = ["campaigns/renewals-east.csv", "campaigns/renewals-west.csv"]
        self.assertEqual(self.gitlab(job), (0, dict.fromkeys(lists, "0")))
        self.spoil()
        self.assertEqual(self.gitlab(job), (1, dict(zip(lists, "10"))))

    def test_what_the_documentation_shows_of_gitlab_is_the_example(self):
        documented = (ROOT / "docs/pipelines.md").read_text()
        for path in (".gitlab-ci.yml", ".github/workflows/campaign.yml", ".pre-commit-config.yaml"):
            self.assertIn((BRAND / path).read_text(), documented, path)

    def hooks(self, config):
        (self.brand / ".pre-commit-config.yaml").write_text(config)
        if not (self.brand / ".git").exists():
            for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--no-verify", "-m", "a"]):
                done = self.run_in(self.brand, "git", *command)
                self.assertEqual(done.returncode, 0, done.stdout)
        self.run_in(self.brand, "git", "add", ".")
        done = self.run_in(self.brand, sys.executable, "-m", "pre_commit", "run", "--all-files")
        return done.returncode, done.stdout

    def test_the_hook_of_the_brand(self):
        config = (self.brand / ".pre-commit-config.yaml").read_text()
        self.assertIn(PINNED, config)
        config = config.replace(PINNED, PACKAGE)
        code, said = self.hooks(config)
        self.assertEqual(code, 0, said)
        self.spoil()
        code, said = self.hooks(config)
        self.assertEqual(code, 1, said)
        self.assertIn("campaigns/renewals-east.csv", said)
        self.assertIn("INVALID_NUMBER", said)

    def test_the_hooks_of_this_repository(self):
        done = self.run_in(
            self.brand, "npm", "install", "--global", "--prefix", str(self.folder / "temp"), "--no-audit", "--no-fund", PACKAGE
        )
        self.assertEqual(done.returncode, 0, done.stdout)
        self.variables["PATH"] = os.pathsep.join([str(self.folder / "temp/bin"), self.variables["PATH"]])
        # A repository with the hooks, as one that is fetched is.
        ours = self.folder / "ours"
        ours.mkdir()
        shutil.copy(ROOT / ".pre-commit-hooks.yaml", ours)
        for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "a"]):
            self.assertEqual(self.run_in(ours, "git", *command).returncode, 0)
        commit = self.run_in(ours, "git", "rev-parse", "HEAD").stdout.strip()
        hooks = [
            {"id": "sendcheck", "files": r"^campaigns/.*\.csv$"},
            {"id": "sendcheck-handoff", "args": ["campaigns/handoff.json"]},
        ]
        config = yaml.safe_dump({"repos": [{"repo": str(ours), "rev": commit, "hooks": hooks}]})
        code, said = self.hooks(config)
        self.assertEqual(code, 0, said)
        self.assertEqual(said.count("Passed"), 2, said)
        self.spoil()
        code, said = self.hooks(config)
        self.assertEqual(code, 1, said)
        self.assertEqual((said.count("Passed"), said.count("Failed")), (1, 1), said)


if __name__ == "__main__":
    if PACKAGE is None:
        sys.exit("which package?")
    unittest.main()
