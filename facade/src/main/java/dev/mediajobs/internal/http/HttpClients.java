package dev.mediajobs.internal.http;

import dev.mediajobs.internal.concurrent.TransferExecutor;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.time.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
 * The HTTP clients of one {@code MediaJobs}, with a shared connection pool. Reads, including polls, share
 * {@value #READ_THREADS} threads; every other call has its own thread, so that a long upload never delays a poll.
 */
public final class HttpClients implements AutoCloseable {
    public static final int READ_THREADS = 3;
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** Multiplier of the call timeout for requests with files. */
    public static final int FILE_TIMEOUT_MULTIPLIER = 4;

    private static final int MAX_READS_PER_HOST = 2;
    private static final int MAX_WRITES = 64;

    private final Scheduler scheduler;
    private final OkHttpClient plain;
    private final Dispatcher reads;
    private final Dispatcher writes;
    private final List<Dispatcher> dispatchers = new CopyOnWriteArrayList<>();

    public HttpClients(Dns dns, Scheduler scheduler) {
        this.scheduler = scheduler;
        reads = new Dispatcher(TransferExecutor.pool(READ_THREADS, "mediajobs-read-"));
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
        dispatchers.addAll(List.of(reads, writes));
        plain = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(5, 30, TimeUnit.SECONDS))
                .dispatcher(writes)
                .dns(dns)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    /**
     * Returns a client without credentials that does not follow redirects, for links to other hosts.
     *
     * @param redactor the redactor of the vendor that sends the links
     */
    public OkHttpClient plain(Redactor redactor) {
        return plain.newBuilder()
                .addInterceptor(new RequestLoggingInterceptor(redactor, scheduler))
                .build();
    }

    /** Returns a factory of calls tagged with an {@link Exchange}; the caller limits concurrent submits. */
    public Call.Factory api(VendorEndpoint vendor) {
        OkHttpClient writing = limited(vendor, dispatcher(Integer.MAX_VALUE));
        OkHttpClient reading = limited(vendor, reads);
        return request -> tagged(request.method().equals("GET") ? reading : writing, vendor, request);
    }

    /** Returns a factory of calls that never queue behind those of {@link #api}, because these wait for them. */
    public Call.Factory unqueuedCalls(VendorEndpoint vendor) {
        OkHttpClient client = limited(vendor, dispatcher(MAX_WRITES));
        return request -> tagged(client, vendor, request);
    }

    /** Creates another dispatcher on the threads of {@code writes}. */
    private Dispatcher dispatcher(int maxRequests) {
        Dispatcher dispatcher = new Dispatcher(writes.executorService());
        dispatcher.setMaxRequests(maxRequests);
        dispatcher.setMaxRequestsPerHost(maxRequests);
        dispatchers.add(dispatcher);
        return dispatcher;
    }

    /** Adds the exchange and fixed credentials in one copy; {@link ApiInterceptor} adds other credentials. */
    private static Call tagged(OkHttpClient client, VendorEndpoint vendor, Request request) {
        Request.Builder tagged = request.newBuilder().tag(Exchange.class, new Exchange());
        if (vendor.authenticator().isFixed() && vendor.origin().owns(request.url())) {
            vendor.authenticator().sign(tagged);
        }
        return client.newCall(tagged.build());
    }

    private OkHttpClient limited(VendorEndpoint vendor, Dispatcher dispatcher) {
        return common(vendor)
                .dispatcher(dispatcher)
                .addInterceptor(new CallTimeoutInterceptor(scheduler, vendor.callTimeout()))
                .addInterceptor(new ApiInterceptor(vendor.origin(), vendor.authenticator()))
                .build();
    }

    /** Returns a client for direct use of the generated clients. */
    public OkHttpClient vendor(VendorEndpoint vendor) {
        Duration max = Duration.ofMillis(Integer.MAX_VALUE); // OkHttp's maximum
        return common(vendor)
                .callTimeout(max.compareTo(vendor.callTimeout()) < 0 ? max : vendor.callTimeout())
                .addInterceptor(new ApiInterceptor(vendor.origin(), vendor.authenticator()))
                .build();
    }

    private OkHttpClient.Builder common(VendorEndpoint vendor) {
        return plain.newBuilder()
                // OkHttp would also retry billed submits; RetryingCallExecutor does all retries.
                .retryOnConnectionFailure(false)
                // CallTimeoutInterceptor limits the entire call; timeouts per read would only cost timers.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .eventListener(Exchange.SENT_LISTENER)
                .addInterceptor(new RequestLoggingInterceptor(vendor.redactor(), scheduler));
    }

    /** Cancels running calls and stops all threads. */
    @Override
    public void close() {
        dispatchers.forEach(Dispatcher::cancelAll);
        reads.executorService().shutdown();
        writes.executorService().shutdown();
        plain.connectionPool().evictAll();
    }
}
