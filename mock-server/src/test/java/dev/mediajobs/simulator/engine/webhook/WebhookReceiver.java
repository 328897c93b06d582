package dev.mediajobs.simulator.engine.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A receiver of webhooks on a raw socket. */
final class WebhookReceiver implements AutoCloseable {

    /** Receives the body of each webhook, and "closed" if the sender closes a connection. */
    final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    private final ServerSocket listener;
    private final Behaviour behaviour;

    /** What a receiver does. */
    enum Behaviour {
        RESPONDS("HTTP/1.1 204 No Content\r\n\r\n"),
        REDIRECTS("HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"),
        FAILS("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n"),
        NEVER_ACCEPTS(""),
        NEVER_RESPONDS(""),
        NEVER_ENDS_ITS_HEAD("HTTP/1.1 200 OK\r\nContent-Le"),
        NEVER_ENDS_ITS_BODY("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345"),
        SENDS_FOREVER("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"),
        CLOSES(""),
        SENDS_GARBAGE("garbage\r\n\r\n");

        private final String response;

        Behaviour(String response) {
            this.response = response;
        }
    }

    WebhookReceiver(InetAddress address, Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        this.listener = new ServerSocket(0, 50, address);
        if (behaviour != Behaviour.NEVER_ACCEPTS) {
            start(this::accept);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "receiver");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                start(() -> serve(socket));
            }
        } catch (IOException e) {
            // The receiver was closed.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            StringBuilder request = new StringBuilder();
            while (!request.toString().endsWith("}")) {
                request.append((char) in.read());
            }
            events.add(request.substring(request.indexOf("{")));
            out.write(behaviour.response.getBytes(ISO_8859_1));
            while (behaviour == Behaviour.SENDS_FOREVER) {
                out.write("1\r\nx\r\n".getBytes(ISO_8859_1));
            }
            boolean open = behaviour != Behaviour.CLOSES && behaviour != Behaviour.SENDS_GARBAGE;
            while (open && in.read() >= 0) {
                // The sender sends nothing more.
            }
        } catch (IOException e) {
            // The sender closed the connection.
        }
        events.add("closed");
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
