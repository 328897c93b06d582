package dev.mediajobs.conformance.observe.proxy;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.util.Optional;

/** The connection to the server that belongs to one connection of a client. Passes the responses in its own thread. */
final class Upstream implements Runnable {

    /** The client is gone, in contrast to the server. */
    static final class ClientGoneException extends IOException {

        private static final long serialVersionUID = 1L;

        ClientGoneException(IOException cause) {
            super("the client broke off", cause);
        }
    }

    private final ProxyConnection owner;
    private final Route route;
    private final Socket socket;
    private final Optional<LinkRewriter> rewriter;
    private final DirectRelay relay;
    private volatile boolean writable = true;

    Upstream(ProxyConnection owner, Route route, Socket socket, Optional<LinkRewriter> rewriter) {
        this.owner = owner;
        this.route = route;
        this.socket = socket;
        this.rewriter = rewriter;
        this.relay = new DirectRelay(socket, owner.client());
    }

    Route route() {
        return route;
    }

    /** Sends bytes of a request. A server that no longer reads may still respond, so a failure is left to the response. */
    void write(byte[] bytes, int from, int length) {
        if (writable) {
            try {
                socket.getOutputStream().write(bytes, from, length);
            } catch (IOException e) {
                writable = false;
            }
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            writable = false;
        }
    }

    @Override
    public void run() {
        try {
            HttpInput in = new HttpInput(socket.getInputStream());
            while (true) {
                HttpHead head = HttpHead.read(in);
                if (head == null) {
                    owner.ended(this);
                    return;
                }
                PassingExchange exchange =
                        owner.first().orElseThrow(() -> new ProtocolException("a response without a request"));
                if (head.status() == 101) {
                    owner.switched(exchange, head);
                    tunnel(in);
                } else if (head.status() / 100 == 1) {
                    send(head.bytes());
                } else if (!pass(head, exchange, in)) {
                    owner.ended(this);
                    return;
                }
            }
        } catch (IOException e) {
            owner.failed(this, e);
        }
    }

    /** Passes a response. Returns false if the connection ended with it. */
    private boolean pass(HttpHead head, PassingExchange exchange, HttpInput in) throws IOException {
        BodyScanner scanner = BodyScanner.ofResponse(head, exchange.method(), exchange.responseCapture());
        exchange.response(head);
        ResponseSink sink = rewriter.<ResponseSink>map(each -> new RewritingSink(each, head, scanner, this::send))
                .orElseGet(() -> new ResponseSink(head, this::send));
        boolean open = true;
        while (!scanner.isDone() && open) {
            // The head is sent at once, because the body may follow much later.
            sink.start();
            boolean direct = in.isEmpty() && sink.isUnchanged() && relay.pass(scanner);
            open = direct ? in.fill(DirectRelay.WAKE_UP_BYTES) : in.fill();
            int end = open ? scanner.scan(in.buffer(), in.from(), in.to()) : in.from();
            if (!open && !scanner.endsWithConnection()) {
                throw new EOFException("the server closed the connection in the middle of the response");
            }
            if (scanner.isDone() || !open) {
                owner.done(exchange);
            }
            sink.write(in.buffer(), in.from(), end - in.from());
            in.advance(end);
        }
        if (open) {
            owner.done(exchange);
        }
        sink.end();
        return open;
    }

    private void tunnel(HttpInput in) throws IOException {
        OutputStream client = owner.clientOutput();
        while (in.fill()) {
            client.write(in.buffer(), in.from(), in.to() - in.from());
            in.advance(in.to());
        }
    }

    private void send(byte[] bytes, int from, int length) throws ClientGoneException {
        try {
            owner.clientOutput().write(bytes, from, length);
        } catch (IOException e) {
            throw new ClientGoneException(e);
        }
    }

    private void send(byte[] bytes) throws ClientGoneException {
        send(bytes, 0, bytes.length);
    }
}
