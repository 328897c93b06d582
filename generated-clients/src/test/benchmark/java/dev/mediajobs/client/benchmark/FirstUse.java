package dev.mediajobs.client.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import retrofit2.Retrofit;

/** What a fresh JVM takes to build the Retrofit service, decode one job and encode it. */
final class FirstUse {
    private FirstUse() {}

    /** Prints the nanoseconds of the contestant that the argument names. */
    public static void main(String[] arguments) throws IOException {
        byte[] json = Documents.of(false);
        long start = System.nanoTime();
        Contestant contestant = Contestant.valueOf(arguments[0]);
        Retrofit retrofit = contestant.retrofit();
        Object service = contestant.service(retrofit);
        Object value = Contestant.decode(Contestant.reader(retrofit, contestant.type(false)), json);
        long bytes = Contestant.encode(Contestant.writer(retrofit, contestant.type(false)), value);
        long end = System.nanoTime();
        if (bytes == 0 || service.equals(value)) {
            throw new AssertionError(value);
        }
        System.out.println(end - start);
    }

    /** Runs {@link #main} in a JVM of its own. */
    static long inFreshJvm(Contestant contestant) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstUse.class.getName(),
                        contestant.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(contestant + " failed");
        }
        return Long.parseLong(said.strip());
    }
}
