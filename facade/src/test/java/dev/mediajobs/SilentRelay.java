package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Forwards connections to a server on this machine, until they go silent as behind a firewall. */
final class SilentRelay implements AutoCloseable {
    /** What happens to the bytes of a silent connection. */
    enum Silence {
        /** They are read and dropped. */
        DROPPING,
        /** They are not read, so that the sender blocks. */
        BLOCKING
    }

    private static final int REQUEST = 120;

    private final ServerSocket server = new ServerSocket();
    private final int target;
    private final Semaphore dropped = new Semaphore(0);
    private final Set<Link> links = ConcurrentHashMap.newKeySet();

    SilentRelay(int target) throws IOException {
        this.target = target;
        // Small, so that a sender soon blocks.
        server.setReceiveBufferSize(4096);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        daemon(this::accept);
    }

    private static final class Link {
        private final Socket client;
        private final Socket server;
        private volatile Silence silence;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }
    }

    URI url() {
        return URI.create("https://127.0.0.1:" + server.getLocalPort());
    }

    /** Returns the number of connections so far. */
    int connections() {
        return links.size();
    }

    /** Makes the connections so far silent in both directions; later ones work. */
    void silence(Silence silence) {
        links.forEach(link -> link.silence = silence);
    }

    /** Waits until a request was dropped, which is longer than the frames that keep a connection. */
    void untilDropped() throws InterruptedException {
        assertThat(dropped.tryAcquire(REQUEST, 20, TimeUnit.SECONDS))
                .as("bytes on a silent connection")
                .isTrue();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Link link = new Link(server.accept(), new Socket(InetAddress.getLoopbackAddress(), target));
                links.add(link);
                daemon(() -> forward(link, link.client, link.server));
                daemon(() -> forward(link, link.server, link.client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void forward(Link link, Socket from, Socket to) {
        byte[] bytes = new byte[4096];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                if (link.silence == Silence.BLOCKING) {
                    return;
                }
                if (link.silence == null) {
                    out.write(bytes, 0, n);
                } else {
                    dropped.release(n);
                }
            }
        } catch (IOException gone) {
            // One of the sides closed the connection.
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Link link : links) {
                link.client.close();
                link.server.close();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
