package dev.mediajobs.specs.diff;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Prints the breaking changes of the specs since the last tag or a given commit. */
public final class SpecDiff {

    private SpecDiff() {}

    /**
     * Compares each spec of a folder with its old version.
     *
     * @param args the folder; then, if not empty, a tag or commit instead of the last tag
     * @throws IllegalStateException if a change is breaking
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        String named = args.length > 1 && args[1] != null ? args[1] : "";
        Optional<String> since = named.isBlank() ? git(folder, "describe", "--tags", "--abbrev=0") : Optional.of(named);
        if (since.isEmpty()) {
            System.out.println(
                    "No tag exists yet, so nothing can break. To compare with a commit: -Dspecs.since=COMMIT");
            return;
        }
        List<String> broken = compare(folder, since.get().strip(), System.out);
        if (!broken.isEmpty()) {
            throw new IllegalStateException("Since " + since.get().strip() + " these specs break: " + broken
                    + ". Raise the major version, or take the change back.");
        }
    }

    private static List<String> compare(Path folder, String since, PrintStream out)
            throws IOException, InterruptedException {
        List<String> broken = new ArrayList<>();
        for (Path spec : specs(folder)) {
            String file = String.valueOf(spec.getFileName());
            Optional<String> before = git(folder, "show", since + ":./" + file);
            if (before.isEmpty()) {
                out.println(file + ": not there in " + since + ".");
                continue;
            }
            SpecChange change = SpecChange.between(before.get(), Files.readString(spec));
            out.println(file + ": "
                    + (change.breaking() ? "breaks" : change.changed() ? "changed, breaks nothing" : "unchanged")
                    + " since " + since + ".");
            out.print(change.report());
            if (change.breaking()) {
                broken.add(file);
            }
        }
        return broken;
    }

    private static List<Path> specs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("quirks.yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the output of git, or empty if it fails. */
    private static Optional<String> git(Path folder, String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("git", "-C", folder.toString()));
        line.addAll(List.of(command));
        Process git = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!git.waitFor(1, TimeUnit.MINUTES)) {
            git.destroy();
            throw new IOException("git does not end");
        }
        return git.exitValue() == 0 ? Optional.of(text) : Optional.empty();
    }
}
