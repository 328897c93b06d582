package dev.mediajobs.internal.http;

import okhttp3.Call;
import okhttp3.EventListener;

/** Notes on the exchange that the first byte of a request is about to leave. */
final class RequestSentListener extends EventListener {
    @Override
    public void requestHeadersStart(Call call) {
        Exchange exchange = call.request().tag(Exchange.class);
        if (exchange != null) {
            exchange.markSent();
        }
    }
}
