package dev.mediajobs.internal.http;

import dev.mediajobs.internal.concurrent.TransferExecutor;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.time.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * The HTTP clients of one {@code MediaJobs}, all on one pool of connections. Reads, which is what waiting jobs do,
 * share {@value #READ_THREADS} threads however many jobs there are; everything else gets a thread for as long as it
 * runs, so that a long upload never delays a wait.
 */
public final class HttpClients implements AutoCloseable {
    public static final int READ_THREADS = 3;
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** How many call time-outs a request with files may take. */
    public static final int FILE_TIMEOUT_MULTIPLIER = 4;

    private static final int MAX_READS_PER_HOST = 2;
    private static final int MAX_WRITES = 64;

    private final Scheduler scheduler;
    private final OkHttpClient plain;
    private final Dispatcher reads;
    private final Dispatcher writes;
    private final List<Dispatcher> others = new CopyOnWriteArrayList<>();

    /**
     * @param names looks hosts up
     * @param time tells the log how long calls take
     */
    public HttpClients(Dns names, Scheduler time) {
        this.scheduler = time;
        ThreadPoolExecutor readers = new ThreadPoolExecutor(
                READ_THREADS,
                READ_THREADS,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                TransferExecutor.daemons("mediajobs-read-"));
        readers.allowCoreThreadTimeOut(true);
        reads = new Dispatcher(readers);
        reads.setMaxRequestsPerHost(MAX_READS_PER_HOST);
        writes = new Dispatcher(new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                10,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                TransferExecutor.daemons("mediajobs-send-")));
        writes.setMaxRequests(MAX_WRITES);
        writes.setMaxRequestsPerHost(MAX_WRITES);
        plain = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(5, 30, TimeUnit.SECONDS))
                .dispatcher(writes)
                .dns(names)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    /** A client without any credential that follows no redirect, for links to other hosts. */
    public OkHttpClient plain() {
        return plain.newBuilder()
                .addInterceptor(new RequestLoggingInterceptor(new Redactor(), scheduler))
                .build();
    }

    /** Calls to one vendor whose fate is noted on an {@link Exchange}. Whoever submits bounds how many run at once. */
    public Call.Factory api(VendorEndpoint vendor) {
        OkHttpClient sending = limited(vendor, dispatcher(Integer.MAX_VALUE));
        OkHttpClient reading = limited(vendor, reads);
        return request -> tagged(request.method().equals("GET") ? reading : sending, vendor, request);
    }

    /** Calls that others wait for while they hold a place in a queue themselves: these never queue behind them. */
    public Call.Factory unqueuedCalls(VendorEndpoint vendor) {
        OkHttpClient client = limited(vendor, dispatcher(MAX_WRITES));
        return request -> tagged(client, vendor, request);
    }

    /** One more queue on the same threads. */
    private Dispatcher dispatcher(int atOnce) {
        Dispatcher dispatcher = new Dispatcher(writes.executorService());
        dispatcher.setMaxRequests(atOnce);
        dispatcher.setMaxRequestsPerHost(atOnce);
        others.add(dispatcher);
        return dispatcher;
    }

    /** A request is copied once, for its note and for keys that are at hand; any others come in the interceptor. */
    private static Call tagged(OkHttpClient client, VendorEndpoint vendor, Request request) {
        Request.Builder noted = request.newBuilder().tag(Exchange.class, new Exchange());
        if (vendor.authenticator().fixed() && vendor.origin().owns(request.url())) {
            vendor.authenticator().signed(noted);
        }
        return client.newCall(noted.build());
    }

    private OkHttpClient limited(VendorEndpoint vendor, Dispatcher dispatcher) {
        return common(vendor)
                .dispatcher(dispatcher)
                .addInterceptor(new CallTimeoutInterceptor(scheduler, vendor.callTimeout()))
                .addInterceptor(new ApiInterceptor(vendor.origin(), vendor.authenticator()))
                .build();
    }

    /** The same calls for people who use the generated clients themselves: nothing is read ahead for them. */
    public OkHttpClient vendor(VendorEndpoint vendor) {
        // OkHttp knows no longer one.
        Duration longest = Duration.ofMillis(Integer.MAX_VALUE);
        return common(vendor)
                .callTimeout(longest.compareTo(vendor.callTimeout()) < 0 ? longest : vendor.callTimeout())
                .addInterceptor(new ApiInterceptor(vendor.origin(), vendor.authenticator()))
                .build();
    }

    private OkHttpClient.Builder common(VendorEndpoint vendor) {
        return plain.newBuilder()
                // OkHttp's own repetition knows nothing of bills; what may be repeated is repeated in ApiCalls.
                .retryOnConnectionFailure(false)
                // One limit bounds all of a call; one for each single read would cost timers and bound nothing more.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .eventListener(new RequestSentListener())
                .addInterceptor(new RequestLoggingInterceptor(vendor.redactor(), scheduler));
    }

    /** Cancels what runs and ends all threads. */
    @Override
    public void close() {
        reads.cancelAll();
        writes.cancelAll();
        others.forEach(Dispatcher::cancelAll);
        reads.executorService().shutdown();
        writes.executorService().shutdown();
        plain.connectionPool().evictAll();
    }
}
