package dev.mediajobs.simulator.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Serves the connections in turn. After a response, Jetty continues with the next request of the same connection if it has
 * already arrived. A quick caller would therefore occupy the thread that selects connections, while the requests of all
 * others wait.
 */
final class FairConnector extends ServerConnector {

    /** The engine responds on the threads that select connections, of which Jetty's default has one for two processors. */
    private static final int MAX_SELECTORS = 4;

    FairConnector(Server server, HttpConnectionFactory http) {
        super(server, -1, Math.min(MAX_SELECTORS, Runtime.getRuntime().availableProcessors()), http);
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        SocketChannelEndPoint endPoint = new FairEndPoint(channel, selector, key, getScheduler());
        endPoint.setIdleTimeout(getIdleTimeout());
        return endPoint;
    }

    /** Reads a piece of the body of a request, which the turn of a connection includes. {@return null if none has arrived} */
    static Content.@Nullable Chunk read(Request request) {
        EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        if (!(endPoint instanceof FairEndPoint fair)) {
            return request.read();
        }
        fair.read = false;
        try {
            return request.read();
        } finally {
            fair.read = true;
        }
    }

    /** Reads once after each selection; a further request waits until the connection is selected again. */
    private static final class FairEndPoint extends SocketChannelEndPoint {

        private volatile boolean read;

        FairEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
            super(channel, selector, key, scheduler);
        }

        @Override
        public Runnable onSelected() {
            read = false;
            return super.onSelected();
        }

        @Override
        public int fill(ByteBuffer buffer) throws IOException {
            if (read) {
                return 0;
            }
            int bytes = super.fill(buffer);
            read = bytes > 0;
            return bytes;
        }
    }
}
