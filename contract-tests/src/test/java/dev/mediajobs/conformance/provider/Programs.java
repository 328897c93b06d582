package dev.mediajobs.conformance.provider;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs until they exit. */
public final class Programs {

    /** The exit status and the lines of standard output and standard error. */
    public record Outcome(int exit, List<String> lines) {}

    private Programs() {}

    /** Runs a jar with the JVM of the tests. */
    public static Outcome jar(Path jar, String... arguments) throws IOException, InterruptedException {
        List<String> command = java("-jar", jar.toString());
        command.addAll(List.of(arguments));
        return run(Path.of(""), command);
    }

    /** Returns a command of the JVM of the tests, which starts fast: most of its programs end within seconds. */
    public static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(arguments));
        return command;
    }

    public static Outcome run(Path folder, List<String> command) throws IOException, InterruptedException {
        return run(folder, Map.of(), command);
    }

    /** Runs a command with additional environment variables. */
    public static Outcome run(Path folder, Map<String, String> variables, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(variables);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            List<String> lines =
                    process.inputReader(StandardCharsets.UTF_8).lines().toList();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException(command + " does not exit. Its output: " + lines);
            }
            return new Outcome(process.exitValue(), lines);
        } finally {
            process.destroyForcibly();
        }
    }
}
