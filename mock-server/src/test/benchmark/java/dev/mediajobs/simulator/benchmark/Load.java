package dev.mediajobs.simulator.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.Histogram;

/**
 * Sends requests over persistent connections, the next on each as soon as the response arrives. It uses one thread to
 * leave the rest of the machine to the server.
 */
final class Load {

    private final Traffic traffic;
    private final Histogram latencies = new Histogram(Duration.ofMinutes(1).toNanos(), 3);
    private final BooleanSupplier condition;
    private long responses;
    private long failures;

    private Load(Traffic traffic, BooleanSupplier condition) {
        this.traffic = traffic;
        this.condition = condition;
    }

    /**
     * Result of a load.
     *
     * @param responses number of 2xx responses
     * @param failures number of other or missing responses
     * @param latencies nanoseconds from sending a request to its complete response
     * @param processor processor time of the server, or zero if not measured
     */
    record Result(long responses, long failures, Duration duration, Histogram latencies, Duration processor) {
        Result costing(Duration time) {
            return new Result(responses, failures, duration, latencies, time);
        }

        /** {@return the server's processor time per response in microseconds} */
        double cost() {
            return processor.toNanos() / 1e3 / responses;
        }

        double perSecond() {
            return responses * 1e9 / duration.toNanos();
        }

        double millis(double percentile) {
            return latencies.getValueAtPercentile(percentile) / 1e6;
        }
    }

    /** Sends requests for the given time. */
    static Result during(Duration time, int port, int connections, Traffic traffic) {
        long end = System.nanoTime() + time.toNanos();
        return new Load(traffic, () -> System.nanoTime() < end).run(port, connections);
    }

    /** Sends about the given number of requests; those in flight are added. */
    static Result about(long requests, int port, int connections, Traffic traffic) {
        Load[] load = new Load[1];
        load[0] = new Load(traffic, () -> load[0].responses + load[0].failures < requests);
        return load[0].run(port, connections);
    }

    private Result run(int port, int connections) {
        try (Selector selector = Selector.open()) {
            long start = System.nanoTime();
            for (int i = 0; i < connections; i++) {
                new Connection(selector, port).send();
            }
            while (condition.getAsBoolean()) {
                selector.select(key -> ((Connection) key.attachment()).read(), 1_000);
            }
            Duration duration = Duration.ofNanos(System.nanoTime() - start);
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            return new Result(responses, failures, duration, latencies, Duration.ZERO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection with one request in flight. */
    private final class Connection {
        private final Selector selector;
        private final int port;
        private SocketChannel channel;
        private ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);
        private byte[] request = {};
        private long sent;

        private Connection(Selector selector, int port) throws IOException {
            this.selector = selector;
            this.port = port;
            this.channel = open();
        }

        private SocketChannel open() throws IOException {
            SocketChannel opened = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
            opened.configureBlocking(false);
            opened.register(selector, SelectionKey.OP_READ, this);
            return opened;
        }

        private void send() throws IOException {
            request = traffic.next();
            ByteBuffer rest = ByteBuffer.wrap(request);
            buffer.clear();
            sent = System.nanoTime();
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }

        private void read() {
            try {
                if (channel.read(buffer) < 0) {
                    reconnect();
                    return;
                }
                int end = ResponseParser.end(buffer.array(), buffer.position());
                if (end == ResponseParser.UNFINISHED) {
                    if (!buffer.hasRemaining()) {
                        byte[] longer = Arrays.copyOf(buffer.array(), buffer.capacity() * 2);
                        buffer = ByteBuffer.wrap(longer).position(buffer.position());
                    }
                    return;
                }
                latencies.recordValue(System.nanoTime() - sent);
                if (ResponseParser.status(buffer.array()) / 100 == 2) {
                    responses++;
                    traffic.onResponse(request, buffer.array(), end);
                } else {
                    failures++;
                }
                send();
            } catch (IOException e) {
                reconnect();
            }
        }

        /** Reconnects after the server closed the connection; the request in flight counts as failed. */
        private void reconnect() {
            failures++;
            try {
                channel.close();
                channel = open();
                send();
            } catch (IOException e) {
                throw new UncheckedIOException("The server no longer accepts connections", e);
            }
        }
    }
}
