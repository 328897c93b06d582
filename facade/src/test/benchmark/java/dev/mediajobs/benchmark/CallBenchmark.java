package dev.mediajobs.benchmark;

import dev.mediajobs.Job;
import dev.mediajobs.Media;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.Progress;
import dev.mediajobs.Vendor;
import dev.mediajobs.client.creatify.AuroraApi;
import dev.mediajobs.client.creatify.AuroraVideo;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** One look at a job: by the facade, and by bare Retrofit on the same OkHttp client. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallBenchmark {
    private static final String ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

    private Loopback server;
    private MediaJobs media;
    private Job<? extends Media> job;
    private AuroraApi bare;

    /** Opens both ways to the same server. */
    @Setup
    public void open() throws IOException {
        server = new Loopback();
        media = MediaJobs.builder()
                .creatify("canary-benchmark-id", "canary-benchmark-key")
                .baseUrl(Vendor.CREATIFY, server.url())
                .build();
        job = media.resume("creatify:aurora:" + ID);
        bare = media.raw(AuroraApi.class);
    }

    @TearDown
    public void close() throws IOException {
        media.close();
        server.close();
    }

    /** The facade, whose calls can be interrupted. */
    @Benchmark
    public Progress facade() {
        return job.poll();
    }

    /** Retrofit on another thread, as whoever wants to be interrupted must use it. */
    @Benchmark
    public AuroraVideo enqueued() {
        CompletableFuture<AuroraVideo> answer = new CompletableFuture<>();
        bare.getAurora(ID).enqueue(new Callback<>() {
            @Override
            public void onResponse(Call<AuroraVideo> call, Response<AuroraVideo> response) {
                answer.complete(response.body());
            }

            @Override
            public void onFailure(Call<AuroraVideo> call, Throwable error) {
                answer.completeExceptionally(error);
            }
        });
        return answer.join();
    }

    /** Retrofit on the calling thread, which nothing can interrupt while it reads. */
    @Benchmark
    public AuroraVideo executed() throws IOException {
        return bare.getAurora(ID).execute().body();
    }
}
