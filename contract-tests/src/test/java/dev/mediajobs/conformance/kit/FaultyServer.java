package dev.mediajobs.conformance.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A socket server that sends arbitrary bytes as responses, with one connection per request. */
final class FaultyServer implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Responder responder;

    interface Responder {

        /**
         * Writes a response, or a part of it.
         *
         * @param number the number of the request, starting at 1
         */
        void respond(int number, OutputStream out, FaultyServer server) throws IOException, InterruptedException;
    }

    FaultyServer(Responder responder) throws IOException {
        this.responder = responder;
        Thread thread = new Thread(this::serve, "faulty-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Creates a server that always sends the same response. */
    static FaultyServer sending(String response) throws IOException {
        return new FaultyServer((number, out, server) -> out.write(bytes(response)));
    }

    /** Returns a successful JSON response. */
    static String json(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + bytes(body).length + "\r\n\r\n" + body;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** Returns all requests as one text. */
    String received() {
        return requests.stream().collect(Collectors.joining());
    }

    /** Returns the latest request. */
    String last() {
        return requests.get(requests.size() - 1);
    }

    int calls() {
        return calls.get();
    }

    /** Blocks until the server is closed. */
    void hang() throws InterruptedException {
        closed.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    }

    /** Refuses further connections. */
    void stop() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                client.setSoTimeout((int) TIMEOUT.toMillis());
                Thread handler = new Thread(() -> handle(client), "faulty-connection");
                handler.setDaemon(true);
                handler.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void handle(Socket client) {
        byte[] request = new byte[65536];
        try (client) {
            int length = client.getInputStream().read(request);
            requests.add(new String(request, 0, Math.max(0, length), StandardCharsets.UTF_8));
            OutputStream out = client.getOutputStream();
            responder.respond(calls.incrementAndGet(), out, this);
            out.flush();
            client.shutdownOutput();
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            requests.add("");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
        for (Socket each : open) {
            each.close();
        }
    }
}
