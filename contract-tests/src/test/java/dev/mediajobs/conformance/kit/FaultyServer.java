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

/** A server that knows no HTTP: to each request it writes what a test wants, one connection for each. */
final class FaultyServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Manner manner;

    /** What is done with a connection whose request was read. */
    interface Manner {

        /**
         * Writes an answer, or part of one.
         *
         * @param number how many requests there were, this one included
         */
        void response(int number, OutputStream out, FaultyServer server) throws IOException, InterruptedException;
    }

    FaultyServer(Manner manner) throws IOException {
        this.manner = manner;
        Thread thread = new Thread(this::serve, "strange-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Says the same to everybody. */
    static FaultyServer saying(String response) throws IOException {
        return new FaultyServer((number, out, server) -> out.write(bytes(response)));
    }

    /** An answer of success that carries JSON. */
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

    /** All requests, one after the other. */
    String heard() {
        return heard.stream().collect(Collectors.joining());
    }

    /** The request that is being answered, if there is but one at a time. */
    String last() {
        return heard.get(heard.size() - 1);
    }

    int calls() {
        return calls.get();
    }

    /** Says nothing until the test is over. */
    void stayQuiet() throws InterruptedException {
        closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Takes no more connections, as a server that was stopped. */
    void stop() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                client.setSoTimeout((int) PATIENCE.toMillis());
                Thread talk = new Thread(() -> talk(client), "strange-talk");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        byte[] request = new byte[65536];
        try (client) {
            int length = client.getInputStream().read(request);
            heard.add(new String(request, 0, Math.max(0, length), StandardCharsets.UTF_8));
            OutputStream out = client.getOutputStream();
            manner.response(calls.incrementAndGet(), out, this);
            out.flush();
            client.shutdownOutput();
            int more = client.getInputStream().read(request);
            while (more >= 0) {
                more = client.getInputStream().read(request);
            }
        } catch (IOException e) {
            heard.add("");
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
