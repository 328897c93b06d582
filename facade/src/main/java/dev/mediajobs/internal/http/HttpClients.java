package dev.mediajobs.internal.http;

import dev.mediajobs.internal.concurrent.PollingThread;
import dev.mediajobs.internal.concurrent.TransferExecutor;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.time.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * The HTTP clients of one vendor, with their own threads and connections, so that a vendor that does not respond never
 * delays the calls of another one. Reads, including polls, share {@value #READ_THREADS} threads; every other call has
 * its own thread, so that a long upload never delays a poll. Thread-safe.
 */
public final class HttpClients implements AutoCloseable {
    public static final int READ_THREADS = 2;

    /** Multiplier of the call timeout for requests with files. */
    public static final int FILE_TIMEOUT_MULTIPLIER = 4;

    private static final int MAX_WRITES = 64;

    private final Transport transport;
    private final Scheduler scheduler;
    private final CallMonitor monitor;
    private final OkHttpClient common;
    private final Dispatcher reads;
    private final Dispatcher writes;
    private final List<Dispatcher> dispatchers = new CopyOnWriteArrayList<>();
    private final Connections connections = new Connections();

    /**
     * Creates the clients of a vendor.
     *
     * @param vendor the name of the vendor for the names of threads
     * @param redactor the redactor of the vendor's messages, which also gets the secrets of the transport
     */
    public HttpClients(Transport transport, Scheduler scheduler, String vendor, Redactor redactor) {
        this.transport = transport;
        this.scheduler = scheduler;
        transport.config().secrets().forEach(redactor::addSecret);
        monitor = new CallMonitor(scheduler, transport.sockets());
        String prefix = "mediajobs-" + vendor.toLowerCase(Locale.ROOT);
        reads = dispatcher(TransferExecutor.pool(READ_THREADS, PollingThread.factory(prefix + "-read-")), READ_THREADS);
        ThreadPoolExecutor senders = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                10,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                TransferExecutor.daemons(prefix + "-send-"));
        writes = dispatcher(senders, MAX_WRITES);
        OkHttpClient.Builder builder = transport.client(writes).eventListener(monitor);
        builder.interceptors().add(0, new RequestLoggingInterceptor(redactor, scheduler));
        builder.interceptors()
                .add(
                        0,
                        new FailureInterceptor(
                                monitor, redactor, transport.config().proxyLogin() != null));
        common = builder.build();
    }

    /** Returns a client without credentials that does not follow redirects, for links to other hosts. */
    public OkHttpClient plain() {
        return transport.withHeaders(common.newBuilder()).build();
    }

    /** Returns a factory of calls tagged with an {@link Exchange}; the caller limits concurrent submits. */
    public Call.Factory api(VendorEndpoint vendor) {
        VendorClient writing = limited(vendor, dispatcher(writes.executorService(), Integer.MAX_VALUE));
        VendorClient reading = limited(vendor, reads);
        return request -> (request.method().equals("GET") ? reading : writing).newCall(request);
    }

    /** Returns a factory of calls that never queue behind those of {@link #api}, because these wait for them. */
    public Call.Factory unqueuedCalls(VendorEndpoint vendor) {
        return limited(vendor, dispatcher(writes.executorService(), MAX_WRITES));
    }

    /** Returns a factory of calls for direct use of the generated clients. */
    public Call.Factory vendor(VendorEndpoint vendor) {
        Duration max = Duration.ofMillis(Integer.MAX_VALUE); // OkHttp's maximum
        OkHttpClient.Builder builder =
                common.newBuilder().callTimeout(max.compareTo(vendor.callTimeout()) < 0 ? max : vendor.callTimeout());
        return client(vendor, builder, true);
    }

    private Dispatcher dispatcher(ExecutorService threads, int maxRequests) {
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(maxRequests);
        dispatcher.setMaxRequestsPerHost(maxRequests);
        dispatchers.add(dispatcher);
        return dispatcher;
    }

    private VendorClient limited(VendorEndpoint vendor, Dispatcher dispatcher) {
        OkHttpClient.Builder builder = common.newBuilder().dispatcher(dispatcher);
        // After the interceptors for failures and logging, before the custom ones.
        builder.interceptors().add(2, new CallTimeoutInterceptor(scheduler, vendor.callTimeout()));
        return client(vendor, builder, false);
    }

    private VendorClient client(VendorEndpoint vendor, OkHttpClient.Builder builder, boolean raw) {
        builder
                // OkHttp would also retry billed submits; RetryingCallExecutor does all retries.
                .retryOnConnectionFailure(false)
                // The timeout of the call includes these; timeouts per read would only cost timers.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .addInterceptor(new ApiInterceptor(vendor.origin(), vendor.authenticator()));
        return new VendorClient(transport.withHeaders(builder).build(), connections, raw);
    }

    /** Cancels running calls and stops all threads. */
    @Override
    public void close() {
        dispatchers.forEach(Dispatcher::cancelAll);
        reads.executorService().shutdown();
        writes.executorService().shutdown();
        common.connectionPool().evictAll();
        connections.close();
    }
}
