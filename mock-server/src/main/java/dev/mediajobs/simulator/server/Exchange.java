package dev.mediajobs.simulator.server;

import dev.mediajobs.simulator.http.Response.Fault;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A request and the means to respond to it. Delays and slow bodies are scheduled, so that they never occupy a thread of the
 * server. Not thread-safe.
 */
record Exchange(Request request, Response response, Callback callback) {

    private static final byte[] GARBAGE = "lskdu018973t09sylgasjkfg1][]'./.sdlv".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CHUNKED =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.UTF_8);

    /** Sends a response that needs no special delivery. */
    void send(int status, byte[] body) {
        response.setStatus(status);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    /** Sends a response with its delay, fault, or slow body. */
    void send(Message message) {
        if (!message.delay().isZero() || !message.dribble().isZero()) {
            request.addIdleTimeoutListener(timeout -> false);
        }
        if (message.delay().isZero()) {
            sendNow(message);
        } else {
            after(message.delay(), () -> sendNow(message));
        }
    }

    /** Fails the request: the caller gets an error response, or a closed connection if a response has begun. */
    void fail(Throwable failure) {
        if (!response.isCommitted()) {
            // The headers may be what cannot be sent.
            response.reset();
        }
        Response.writeError(request, response, callback, failure);
    }

    private void after(Duration time, Runnable task) {
        Scheduler scheduler = request.getComponents().getScheduler();
        scheduler.schedule(
                () -> {
                    try {
                        task.run();
                    } catch (Throwable e) {
                        fail(e);
                    }
                },
                time.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    private void sendNow(Message message) {
        if (message.fault() != Fault.NONE) {
            breakConnection(message.fault());
            return;
        }
        byte[] body = hasBody(message.status()) ? message.body() : new byte[0];
        response.setStatus(message.status());
        String reason = message.reason();
        if (reason != null && !reason.isEmpty()) {
            request.addHttpStreamWrapper(stream -> new ReasonPhrase(stream, reason));
        }
        response.getHeaders().add(message.headers());
        long declared = message.headers().getLongField(HttpHeader.CONTENT_LENGTH);
        if (request.getMethod().equals("HEAD")) {
            if (declared < 0) {
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
            }
            response.write(true, BufferUtil.EMPTY_BUFFER, callback);
        } else if (declared > body.length) {
            Callback cut = Callback.from(() -> close(endPoint()), callback::failed);
            response.write(false, ByteBuffer.wrap(body), cut);
        } else {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
            if (message.dribble().isZero() || body.length == 0) {
                response.write(true, ByteBuffer.wrap(body), callback);
            } else {
                int pieces = Math.max(1, Math.min(message.pieces(), body.length));
                sendPiece(body, 0, pieces, message.dribble().dividedBy(pieces));
            }
        }
    }

    private static boolean hasBody(int status) {
        return status != 204 && status != 205 && status != 304;
    }

    private void sendPiece(byte[] body, int piece, int pieces, Duration interval) {
        int start = (int) ((long) body.length * piece / pieces);
        int end = (int) ((long) body.length * (piece + 1) / pieces);
        ByteBuffer bytes = ByteBuffer.wrap(body, start, end - start);
        Callback next = piece + 1 == pieces
                ? callback
                : Callback.from(() -> sendPiece(body, piece + 1, pieces, interval), callback::failed);
        after(interval, () -> response.write(piece + 1 == pieces, bytes, next));
    }

    private void breakConnection(Fault fault) {
        EndPoint endPoint = endPoint();
        switch (fault) {
            case NONE, EMPTY -> close(endPoint);
            case RESET -> reset(endPoint);
            case GARBAGE -> writeAndClose(endPoint, ByteBuffer.wrap(GARBAGE));
            case BROKEN_CHUNK -> writeAndClose(endPoint, ByteBuffer.wrap(CHUNKED), ByteBuffer.wrap(GARBAGE));
        }
    }

    private void writeAndClose(EndPoint endPoint, ByteBuffer... bytes) {
        endPoint.write(Callback.from(() -> close(endPoint), callback::failed), bytes);
    }

    /** Closes the connection so that the caller sees a reset. */
    private void reset(EndPoint endPoint) {
        try {
            if (endPoint.getTransport() instanceof SocketChannel channel) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
                channel.close();
            }
        } catch (IOException e) {
            // The caller has closed the connection.
        }
        close(endPoint);
    }

    private void close(EndPoint endPoint) {
        endPoint.close();
        callback.failed(new EofException("The scenario closes the connection."));
    }

    private EndPoint endPoint() {
        return request.getConnectionMetaData().getConnection().getEndPoint();
    }
}
