package dev.mediajobs.internal.http;

import dev.mediajobs.internal.time.Scheduler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * Observes the calls of one vendor: records what was sent and through which proxy, and ends HTTP/2 connections that do
 * not respond. Cancelling a call ends its HTTP/2 stream only, which does not help if the connection accepts no bytes.
 * Thread-safe.
 */
final class CallMonitor extends EventListener {
    /** Time after which a cancelled call that is still being written is considered stuck. */
    static final Duration STUCK = Duration.ofSeconds(1);

    private final Scheduler scheduler;
    private final TrackedSslSockets sockets;
    private final Map<Call, State> states = new ConcurrentHashMap<>();

    CallMonitor(Scheduler scheduler, TrackedSslSockets sockets) {
        this.scheduler = scheduler;
        this.sockets = sockets;
    }

    /** The state of one call; OkHttp threads write it one after another. */
    private static final class State {
        private volatile @Nullable Connection connection;
        private volatile @Nullable Proxy proxy;
        private volatile @Nullable String lookedUp;
        private volatile boolean writing;
        private volatile Scheduler.@Nullable Timer timer;

        private @Nullable Connection http2() {
            Connection current = connection;
            return current != null && current.protocol() == Protocol.HTTP_2 ? current : null;
        }
    }

    /** Returns the proxy of a running call, or null without one. */
    @Nullable
    Proxy proxy(Call call) {
        State state = states.get(call);
        Proxy proxy = state == null ? null : state.proxy;
        return proxy == null || proxy.type() == Proxy.Type.DIRECT ? null : proxy;
    }

    /** Returns whether a running call has a connection to its server. */
    boolean connected(Call call) {
        State state = states.get(call);
        return state != null && state.connection != null;
    }

    /** Returns the host name that a running call looked up last, or null. */
    @Nullable
    String lookedUp(Call call) {
        State state = states.get(call);
        return state == null ? null : state.lookedUp;
    }

    @Override
    public void callStart(Call call) {
        states.put(call, new State());
    }

    @Override
    public void callEnd(Call call) {
        remove(call);
    }

    @Override
    public void callFailed(Call call, IOException error) {
        State state = remove(call);
        Exchange exchange = call.request().tag(Exchange.class);
        // The same exception ends a call whose thread was interrupted, which says nothing about the connection.
        boolean timedOut = error instanceof InterruptedIOException
                && !Thread.currentThread().isInterrupted();
        if (timedOut && exchange != null && state != null && state.http2() != null) {
            exchange.leaveConnection();
        }
    }

    private @Nullable State remove(Call call) {
        State state = states.remove(call);
        Scheduler.Timer timer = state == null ? null : state.timer;
        if (timer != null) {
            timer.cancel();
        }
        return state;
    }

    @Override
    public void dnsStart(Call call, String host) {
        State state = states.get(call);
        if (state != null) {
            state.lookedUp = host;
        }
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        State state = states.get(call);
        if (state != null) {
            state.proxy = proxy;
        }
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        State state = states.get(call);
        if (state != null) {
            state.connection = connection;
            state.proxy = connection.route().proxy();
        }
    }

    /** Runs just before the first byte of the request is written. */
    @Override
    public void requestHeadersStart(Call call) {
        writing(call, true);
        Exchange exchange = call.request().tag(Exchange.class);
        if (exchange != null) {
            exchange.markSent();
        }
    }

    /** Runs just after the last byte of the request was written. */
    @Override
    public void responseHeadersStart(Call call) {
        writing(call, false);
    }

    private void writing(Call call, boolean writing) {
        State state = states.get(call);
        if (state != null) {
            state.writing = writing;
        }
    }

    @Override
    public void canceled(Call call) {
        Exchange exchange = call.request().tag(Exchange.class);
        if (exchange != null) {
            exchange.cancel();
        }
        State state = states.get(call);
        Connection connection = state == null ? null : state.http2();
        if (state == null || connection == null) {
            return;
        }
        if (exchange == null && isOnlyUser(call, connection)) {
            // A transfer is cancelled when it stalls; the next one must not use the same connection.
            sockets.abort(connection.socket());
        } else if (state.writing) {
            abortLater(call, state, connection);
        }
    }

    private void abortLater(Call call, State state, Connection connection) {
        Runnable abort = () -> {
            if (state.writing && states.get(call) == state) {
                sockets.abort(connection.socket());
            }
        };
        try {
            Scheduler.Timer timer = scheduler.limit(STUCK, abort);
            state.timer = timer;
            if (states.get(call) != state) {
                timer.cancel();
            }
        } catch (RejectedExecutionException closed) {
            abort.run();
        }
    }

    private boolean isOnlyUser(Call call, Connection connection) {
        return states.entrySet().stream()
                .noneMatch(entry -> entry.getKey() != call && connection.equals(entry.getValue().connection));
    }
}
