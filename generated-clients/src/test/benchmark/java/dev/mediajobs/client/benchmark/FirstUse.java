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
 * Measures how long a fresh JVM takes to build the Retrofit service, get a job and send it. The responses come from
 * memory. The HTTP client is created before, because it is the same for all candidates and reading the trusted
 * certificates takes longer than everything else.
 */
final class FirstUse {
    private FirstUse() {}

    /** Prints the nanoseconds of the candidate that the argument names. */
    public static void main(String[] arguments) throws IOException {
        byte[] one = Documents.of(false);
        byte[] list = "{\"items\":[]}".getBytes(StandardCharsets.UTF_8);
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> response(chain, chain.request().body() == null ? one : list))
                .build();
        Candidate candidate = Candidate.valueOf(arguments[0]);
        long start = System.nanoTime();
        Object service = candidate.service(candidate.retrofit(http));
        Object job = candidate.get(service).execute().body();
        boolean sent = job != null && candidate.add(service, job).execute().isSuccessful();
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

    /** Runs {@link #main} in a new JVM. */
    static long inFreshJvm(Candidate candidate) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstUse.class.getName(),
                        candidate.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(candidate + " failed");
        }
        return Long.parseLong(output.strip());
    }
}
