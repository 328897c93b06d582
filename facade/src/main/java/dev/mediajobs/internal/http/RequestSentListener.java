package dev.mediajobs.internal.http;

import okhttp3.Call;
import okhttp3.EventListener;

/** Marks the exchange as sent just before the first byte of the request is written. */
final class RequestSentListener extends EventListener {
    @Override
    public void requestHeadersStart(Call call) {
        Exchange exchange = call.request().tag(Exchange.class);
        if (exchange != null) {
            exchange.markSent();
        }
    }
}
