package dev.mediajobs.conformance.observe.proxy;

import dev.mediajobs.conformance.time.Ticker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A reverse proxy on loopback that passes each byte through as it arrives, except for the request's target, Host and offer of
 * HTTP/2. It relays sockets instead of using an HTTP library, because each of those that the kit could include re-creates
 * messages: the server of the JDK replaces the Date header and cannot cut a response, its client refuses Host, Expect and
 * Upgrade, and both drop trailers, interim responses, and the case and order of headers. Thread-safe.
 *
 * <p>Memory is bounded: 8 MiB of a body and 64 MiB of all bodies in progress are captured; larger ones pass unread.
 */
public final class ProxyServer implements AutoCloseable {

    private static final long CAPTURED_BYTES = 64L * 1024 * 1024;
    private static final int BACKLOG = 100;

    private final ServerSocket socket;
    private final Route route;
    private final List<String> credentialHeaders;
    private final TrafficListener listener;
    private final ControlPages pages;
    private final Ticker ticker;
    private final Optional<LinkRewriter> rewriter;
    private final AtomicLong budget = new AtomicLong(CAPTURED_BYTES);
    private final AtomicLong refused = new AtomicLong();
    private final Set<ProxyConnection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "observe-proxy");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Listens on a port of the loopback interface.
     *
     * @param port port; 0 for a free one
     * @param rewriteLinks whether absolute links in responses are rewritten to this proxy
     * @param credentialHeaders headers that are not sent to other hosts, to which only rewritten links lead
     * @throws IOException if the port is in use
     */
    public ProxyServer(
            int port,
            Route route,
            boolean rewriteLinks,
            List<String> credentialHeaders,
            TrafficListener listener,
            ControlPages pages,
            Ticker ticker)
            throws IOException {
        this.socket = listen(port);
        this.route = route;
        this.credentialHeaders = List.copyOf(credentialHeaders);
        this.listener = listener;
        this.pages = pages;
        this.ticker = ticker;
        this.rewriter = rewriteLinks ? Optional.of(new LinkRewriter(address().toString(), route)) : Optional.empty();
    }

    /** Listens by a channel, so that the connections have channels too. */
    private static ServerSocket listen(int port) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            return channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG)
                    .socket();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Accepts connections from now on. */
    public void start() {
        workers.execute(this::accept);
    }

    /** Returns the address of this proxy, without a path. */
    public URI address() {
        String host = socket.getInetAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + socket.getLocalPort());
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                client.setSoTimeout((int) Route.IDLE_TIMEOUT.toMillis());
                ProxyConnection connection = new ProxyConnection(this, client);
                connections.add(connection);
                workers.execute(connection);
            } catch (IOException e) {
                // Closed, which ends the loop, or this one client is already gone.
                refused.incrementAndGet();
            }
        }
    }

    Route route() {
        return route;
    }

    Optional<LinkRewriter> rewriter() {
        return rewriter;
    }

    List<String> credentialHeaders() {
        return credentialHeaders;
    }

    ControlPages pages() {
        return pages;
    }

    void execute(Runnable task) {
        workers.execute(task);
    }

    PassingExchange exchange(HttpHead head, URI uri) {
        return new PassingExchange(head, uri, ticker, new Capture(budget), new Capture(budget));
    }

    void finish(PassingExchange exchange, String failure, boolean cancelled) {
        exchange.finish(listener, failure, cancelled);
    }

    void closed(ProxyConnection connection) {
        connections.remove(connection);
    }

    /** Stops listening and closes all connections; exchanges in progress are reported as incomplete. */
    @Override
    public void close() throws IOException {
        socket.close();
        connections.forEach(each -> each.close("the proxy was stopped", true, false));
        workers.shutdownNow();
    }
}
