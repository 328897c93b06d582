package dev.mediajobs.simulator.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server to be measured.
 *
 * @param name what it is called in the tables
 * @param command how it is started; {@code PORT} stands for the port
 * @param get the GET that it is asked
 * @param post the POST that it is asked
 */
record Candidate(String name, List<String> command, String get, String post) {

    /** The operation that submits a job, of those all servers are asked. */
    static final String SUBMIT = "/api/aurora/";

    /** A job to submit. */
    static final String JOB = "{\"name\":\"intro\",\"image\":\"https://example.com/image.png\","
            + "\"audio\":\"https://example.com/audio.mp3\"}";

    /** {@return the simulator as it is packaged, with its defaults} */
    static Candidate simulator(Path jar, String... options) {
        List<String> command = java("-jar", jar.toString(), "--port", "PORT");
        command.addAll(List.of(options));
        return new Candidate("MediaJobs simulator", command, "", JOB);
    }

    /** {@return the simulator, its virtual machine told something} */
    static Candidate simulatorIn(String machine, Path jar, String... options) {
        List<String> command = java(machine, "-jar", jar.toString(), "--port", "PORT");
        command.addAll(List.of(options));
        return new Candidate("MediaJobs simulator " + machine, command, "", JOB);
    }

    /** {@return stock WireMock, its journal on, with stubs in a folder} */
    static Candidate wireMock(Path jar, Path stubs, String get) {
        return new Candidate(
                "WireMock, static stubs",
                java(
                        "-jar",
                        jar.toString(),
                        "--port",
                        "PORT",
                        "--bind-address",
                        "127.0.0.1",
                        "--root-dir",
                        stubs.toString()),
                get,
                JOB);
    }

    /** {@return Prism's mock of a spec} */
    static Candidate prism(Path program, Path spec, String get) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of("mock", "--host", "127.0.0.1", "--port", "PORT", spec.toString()));
        return new Candidate("Prism mock", command, get, JOB);
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
