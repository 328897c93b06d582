package dev.mediajobs.conformance.observe.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection of a client. Its requests pass in this thread, the responses in that of its {@link Upstream}. If one side
 * breaks off, the connection to the other one is closed in the same way.
 */
final class ProxyConnection implements Runnable {

    private final ProxyServer proxy;
    private final Socket client;
    private final OutputStream clientOutput;
    private final LocalResponses local;
    private final PendingExchanges pending = new PendingExchanges();
    private @Nullable Upstream upstream;

    ProxyConnection(ProxyServer proxy, Socket client) throws IOException {
        this.proxy = proxy;
        this.client = client;
        this.clientOutput = client.getOutputStream();
        this.local = new LocalResponses(proxy.pages());
    }

    @Override
    public void run() {
        try {
            HttpInput in = new HttpInput(client.getInputStream());
            while (await(in)) {
                HttpHead head = HttpHead.read(in);
                if (head == null || !pass(head, in)) {
                    break;
                }
            }
            close("the client closed the connection before the response was complete", true, false);
        } catch (ProtocolException e) {
            local.send(clientOutput, 400, "The proxy received " + e.getMessage() + ".");
            close(String.valueOf(e.getMessage()), true, false);
        } catch (IOException e) {
            close("the client broke off", true, false);
        }
    }

    Socket client() {
        return client;
    }

    OutputStream clientOutput() {
        return clientOutput;
    }

    /** Waits for the first byte of the next request. Returns false at the end of the connection. */
    private boolean await(HttpInput in) throws IOException {
        while (true) {
            try {
                return in.fill() && !pending.isEnding();
            } catch (SocketTimeoutException e) {
                if (pending.first().isEmpty()) {
                    return false;
                }
            }
        }
    }

    /** Passes a request. Returns false if no other request can follow. */
    private boolean pass(HttpHead head, HttpInput in) throws IOException {
        String path = RequestHead.path(head.part(1));
        Optional<ControlPages.Page> page = local.page(head, path);
        Optional<Route> other = proxy.rewriter().flatMap(each -> each.otherHost(path));
        if (page.isPresent() || head.part(0).equals("CONNECT") || (other.isEmpty() && RequestHead.isOwn(path))) {
            pending.await(false);
            local.send(clientOutput, head, page);
            return false;
        }
        Route route = other.orElse(proxy.route());
        String target = other.isPresent() ? LinkRewriter.pathAtOtherHost(path) : route.target(path);
        PassingExchange exchange = proxy.exchange(head, URI.create(route.origin() + target));
        Upstream to;
        try {
            to = connected(route);
        } catch (IOException e) {
            refuse(exchange, route, e);
            return false;
        }
        pending.add(exchange);
        HttpHead sent = RequestHead.of(head, route, target, other.isPresent() ? proxy.credentialHeaders() : List.of());
        new RequestBody(sent, exchange, proxy.rewriter()).pass(in, to);
        if (!sent.elements("upgrade").isEmpty()) {
            pending.await(true);
            return pending.isSwitched() ? tunnel(in, to) : !pending.isEnding();
        }
        return true;
    }

    private Upstream connected(Route route) throws IOException {
        Upstream current = upstream();
        if (current != null && current.route().origin().equals(route.origin())) {
            return current;
        }
        pending.await(false);
        Upstream next = new Upstream(this, route, route.connect(), proxy.rewriter());
        synchronized (this) {
            upstream = next;
        }
        if (current != null) {
            current.close();
        }
        proxy.execute(next);
        return next;
    }

    private void refuse(PassingExchange exchange, Route route, IOException e) {
        String reason = LocalResponses.reason(route, e);
        proxy.finish(exchange, reason, false);
        int status = e instanceof SocketTimeoutException ? 504 : 502;
        local.send(
                clientOutput,
                status,
                "This response is from the observing proxy, not from the vendor: " + reason + ".");
    }

    private boolean tunnel(HttpInput in, Upstream to) throws IOException {
        while (in.fill()) {
            to.write(in.buffer(), in.from(), in.to() - in.from());
            in.advance(in.to());
        }
        return false;
    }

    /** Returns the exchange whose response is next. */
    Optional<PassingExchange> first() {
        return pending.first();
    }

    /** Reports that a response is complete. */
    void done(PassingExchange exchange) {
        if (pending.remove(exchange)) {
            proxy.finish(exchange, "", false);
        }
    }

    /** Passes a response that switches to another protocol, which is not observed. */
    void switched(PassingExchange exchange, HttpHead head) throws IOException {
        exchange.response(head);
        clientOutput.write(head.bytes());
        pending.switched();
        done(exchange);
    }

    /** The server closed the connection between responses, or to end one. */
    void ended(Upstream from) {
        if (from != upstream()) {
            return;
        }
        if (pending.first().isPresent()) {
            close("the server closed the connection without a response", false, false);
            return;
        }
        pending.end();
        try {
            // The client may still send, and closes when it reads the end.
            client.shutdownOutput();
        } catch (IOException e) {
            close("the client broke off", true, false);
        }
    }

    /** The server broke off, or the client while a response passed. */
    void failed(Upstream from, IOException e) {
        if (from != upstream()) {
            return;
        }
        if (e instanceof Upstream.ClientGoneException) {
            close("the client broke off", true, false);
        } else if (e instanceof SocketTimeoutException) {
            close("no byte from the server within " + Route.IDLE_TIMEOUT.toMinutes() + " min", false, false);
        } else {
            close("the server broke off: " + e.getMessage(), false, e instanceof SocketException);
        }
    }

    /** Closes both connections and reports the exchanges in progress, once. */
    void close(String reason, boolean cancelled, boolean reset) {
        Optional<List<PassingExchange>> open = pending.close();
        if (open.isEmpty()) {
            return;
        }
        open.get().forEach(each -> proxy.finish(each, reason, cancelled));
        Upstream current = upstream();
        if (current != null) {
            current.close();
        }
        try {
            if (reset) {
                client.setSoLinger(true, 0);
            }
            client.close();
        } catch (IOException e) {
            // It was closed already.
            reset = false;
        } finally {
            proxy.closed(this);
        }
    }

    private synchronized @Nullable Upstream upstream() {
        return upstream;
    }
}
