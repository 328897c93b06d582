package dev.mediajobs.client.benchmark;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Measures reading and writing through Retrofit's converters. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JsonBenchmark {
    /** The client. */
    @Param
    public Candidate candidate = Candidate.MEDIAJOBS;

    /** Whether to use a list of 100 jobs instead of one. */
    @Param({"false", "true"})
    public boolean many;

    private byte[] json = {};
    private Converter<ResponseBody, Object> reader = body -> body;
    private Converter<Object, RequestBody> writer = value -> null;
    private Object value = "";

    /** Creates the client and one value. */
    @Setup
    public void setUp() throws IOException {
        json = Documents.of(many);
        Retrofit retrofit = candidate.retrofit(new OkHttpClient());
        reader = Candidate.reader(retrofit, candidate.type(many));
        writer = Candidate.writer(retrofit, candidate.type(many));
        value = Candidate.decode(reader, json);
    }

    /** Reads a value from bytes. */
    @Benchmark
    public Object decode() throws IOException {
        return Candidate.decode(reader, json);
    }

    /** Writes a value to bytes. */
    @Benchmark
    public RequestBody encode() throws IOException {
        return Candidate.encode(writer, value);
    }
}
