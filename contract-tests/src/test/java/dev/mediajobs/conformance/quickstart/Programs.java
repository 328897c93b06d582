package dev.mediajobs.conformance.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs as people do, to their end. */
final class Programs {

    /** What a program said, both ways, and how it ended. */
    record Outcome(int exit, List<String> lines) {}

    private Programs() {}

    /** Runs a jar by the Java that runs the tests. */
    static Outcome jar(Path jar, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return run(Path.of(""), command);
    }

    static Outcome run(Path folder, List<String> command) throws IOException, InterruptedException {
        return run(folder, Map.of(), command);
    }

    /** Runs it with more in its environment than this process has. */
    static Outcome run(Path folder, Map<String, String> more, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(more);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            List<String> lines =
                    process.inputReader(StandardCharsets.UTF_8).lines().toList();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException(command + " does not end. It said: " + lines);
            }
            return new Outcome(process.exitValue(), lines);
        } finally {
            process.destroyForcibly();
        }
    }
}
