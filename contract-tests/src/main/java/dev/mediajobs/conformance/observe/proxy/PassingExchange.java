package dev.mediajobs.conformance.observe.proxy;

import dev.mediajobs.conformance.observe.traffic.ObservedExchange;
import dev.mediajobs.conformance.time.Ticker;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exchange in progress. Thread-safe: request and response pass in two threads. */
final class PassingExchange {

    private final HttpHead request;
    private final URI uri;
    private final Ticker ticker;
    private final Instant started;
    private final Duration start;
    private final Capture requestCapture;
    private final Capture responseCapture;
    private @Nullable BodyScanner requestBody;
    private @Nullable HttpHead response;
    private boolean finished;

    PassingExchange(HttpHead request, URI uri, Ticker ticker, Capture requestCapture, Capture responseCapture) {
        this.request = request;
        this.uri = uri;
        this.ticker = ticker;
        this.started = ticker.now();
        this.start = ticker.elapsed();
        this.requestCapture = requestCapture;
        this.responseCapture = responseCapture;
    }

    String method() {
        return request.part(0);
    }

    Capture requestCapture() {
        return requestCapture;
    }

    Capture responseCapture() {
        return responseCapture;
    }

    synchronized void requestBody(BodyScanner scanner) {
        requestBody = scanner;
    }

    synchronized void response(HttpHead head) {
        response = head;
    }

    /**
     * Reports the exchange, once.
     *
     * @param failure why it is incomplete; empty if it is complete
     * @param cancelled whether the client broke off
     */
    void finish(TrafficListener listener, String failure, boolean cancelled) {
        ObservedExchange exchange;
        synchronized (this) {
            if (finished) {
                return;
            }
            finished = true;
            exchange = new ObservedExchange(
                    started,
                    ticker.elapsed().minus(start),
                    method(),
                    uri,
                    request.headers(),
                    requestCapture.body(requestBody != null && requestBody.isDone()),
                    response == null ? 0 : response.status(),
                    response == null ? "" : response.part(2),
                    response == null ? List.of() : response.headers(),
                    responseCapture.body(failure.isEmpty()),
                    failure,
                    cancelled);
        }
        listener.exchange(exchange, () -> {
            requestCapture.release();
            responseCapture.release();
        });
    }
}
