package dev.mediajobs.simulator.benchmark;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server to measure.
 *
 * @param command command line; {@code PORT} is replaced by the port
 * @param get path of its GET requests
 * @param post body of its POST requests
 */
record Candidate(String name, List<String> command, String get, String post) {

    /** Name of the simulator as an extension. */
    static final String EXTENSION = "MediaJobs in WireMock";

    /** Name of the simulator with a stub of its user, on another path. */
    static final String STUBBED = "MediaJobs, one user stub";

    /** Path of the submit operation. */
    static final String SUBMIT = "/api/aurora/";

    /** Body of the submit. */
    static final String JOB = "{\"name\":\"intro\",\"image\":\"https://example.com/image.png\","
            + "\"audio\":\"https://example.com/audio.mp3\"}";

    /** {@return the packaged simulator} */
    static Candidate simulator(Path jar, String... options) {
        List<String> command = java("-jar", jar.toString(), "--port", "PORT");
        command.addAll(List.of(options));
        return new Candidate("MediaJobs simulator", command, "", JOB);
    }

    /** {@return the packaged simulator, to which the comparison adds a stub} */
    static Candidate stubbed(Path jar) {
        return new Candidate(STUBBED, simulator(jar).command(), "", JOB);
    }

    /** {@return the packaged simulator with a JVM option} */
    static Candidate simulatorIn(String jvmOption, Path jar, String... options) {
        List<String> command = java(jvmOption, "-jar", jar.toString(), "--port", "PORT");
        command.addAll(List.of(options));
        return new Candidate("MediaJobs simulator " + jvmOption, command, "", JOB);
    }

    /** {@return WireMock with its journal and with the simulator as an extension} */
    static Candidate extension(Path wireMock, Path extension, Path folder) {
        return new Candidate(
                EXTENSION,
                java(
                        "-cp",
                        wireMock + File.pathSeparator + extension,
                        "wiremock.Run",
                        "--port",
                        "PORT",
                        "--bind-address",
                        "127.0.0.1",
                        "--root-dir",
                        folder.toString()),
                "",
                JOB);
    }

    /** {@return WireMock with its journal and with stubs from a folder} */
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

    /** {@return MockServer with expectations from a file, and with as little logging as the simulator has} */
    static Candidate mockServer(Path jar, Path expectations, String get) {
        return new Candidate(
                "MockServer",
                java(
                        "-Dmockserver.initializationJsonPath=" + expectations,
                        "-Dmockserver.logLevel=WARN",
                        "-Dmockserver.localBoundIP=127.0.0.1",
                        "-jar",
                        jar.toString(),
                        "-serverPort",
                        "PORT"),
                get,
                JOB);
    }

    /** {@return a Prism mock of a spec} */
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
