package dev.mediajobs.benchmark;

import dev.mediajobs.creatify.AuroraRequest;
import dev.mediajobs.Job;
import dev.mediajobs.Media;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.Progress;
import dev.mediajobs.Vendor;
import dev.mediajobs.Video;
import dev.mediajobs.client.creatify.AuroraApi;
import dev.mediajobs.client.creatify.AuroraVideo;
import dev.mediajobs.client.creatify.WorkspaceApi;
import java.io.IOException;
import java.net.URI;
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

/** Measures the three kinds of calls with the facade, and with Retrofit on the same OkHttp client. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallBenchmark {
    private static final String ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
    private static final URI IMAGE = URI.create("https://example.com/face.png");
    private static final URI AUDIO = URI.create("https://example.com/voice.mp3");

    private Loopback server;
    private MediaJobs media;
    private Job<? extends Media> job;
    private AuroraApi retrofit;
    private WorkspaceApi workspace;
    private AuroraRequest request;

    /** Creates both clients of the same server. */
    @Setup
    public void open() throws IOException {
        server = new Loopback();
        media = MediaJobs.builder()
                .creatify("canary-benchmark-id", "canary-benchmark-key")
                .baseUrl(Vendor.CREATIFY, server.url())
                .build();
        job = media.resume("creatify:aurora:" + ID);
        retrofit = media.raw(AuroraApi.class);
        workspace = media.raw(WorkspaceApi.class);
        request = AuroraRequest.ofImage(IMAGE).withAudio(AUDIO);
    }

    @TearDown
    public void close() throws IOException {
        media.close();
        server.close();
    }

    /** Polls a job. */
    @Benchmark
    public Progress poll() {
        return job.poll();
    }

    @Benchmark
    public AuroraVideo pollExecuted() throws IOException {
        return retrofit.getAurora(ID).execute().body();
    }

    /** Reads anything else, such as a list. */
    @Benchmark
    public double read() {
        return media.creatify().remainingCredits().doubleValue();
    }

    @Benchmark
    public double readExecuted() throws IOException {
        return workspace
                .getRemainingCredits()
                .execute()
                .body()
                .remainingCredits()
                .doubleValue();
    }

    /** Submits a job, which includes the limit of concurrent submits. */
    @Benchmark
    public Job<Video> submit() {
        return media.creatify().submit(request);
    }

    @Benchmark
    public AuroraVideo submitExecuted() throws IOException {
        return submission().execute().body();
    }

    private Call<AuroraVideo> submission() {
        return retrofit.createAurora(dev.mediajobs.client.creatify.AuroraRequest.builder()
                .image(IMAGE.toString())
                .audio(AUDIO.toString())
                .build());
    }
}
