package dev.mediajobs.client.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * What a fresh JVM takes to build the Retrofit service, get one job and send it back. The answers come
 * from memory. The HTTP client is there before: an application has one, whatever client it uses, and
 * reading the trusted certificates for it takes longer than all the rest.
 */
final class FirstUse {
    private FirstUse() {}

    /** Prints the nanoseconds of the contestant that the argument names. */
    public static void main(String[] arguments) throws IOException {
        byte[] one = Documents.of(false);
        byte[] list = "{\"items\":[]}".getBytes(StandardCharsets.UTF_8);
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> response(chain, chain.request().body() == null ? one : list))
                .build();
        Candidate contestant = Candidate.valueOf(arguments[0]);
        long start = System.nanoTime();
        Object service = contestant.service(contestant.retrofit(http));
        Object job = contestant.get(service).execute().body();
        boolean sent = job != null && contestant.add(service, job).execute().isSuccessful();
        long end = System.nanoTime();
        if (!sent) {
            throw new AssertionError(job);
        }
        System.out.println(end - start);
    }

    private static Response response(Interceptor.Chain chain, byte[] json) {
        return new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .body(ResponseBody.create(json, Candidate.JSON))
                .build();
    }

    /** Runs {@link #main} in a JVM of its own. */
    static long inFreshJvm(Candidate contestant) throws IOException, InterruptedException {
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
