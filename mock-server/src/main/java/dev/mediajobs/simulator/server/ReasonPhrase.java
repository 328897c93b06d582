package dev.mediajobs.simulator.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.util.Callback;

/** Adds a reason phrase to a response, for which Jetty's responses have no method. Not thread-safe. */
final class ReasonPhrase extends HttpStream.Wrapper {

    private final String reason;

    ReasonPhrase(HttpStream stream, String reason) {
        super(stream);
        this.reason = reason;
    }

    /** Sends the head of the response, or a further piece of its body, for which it is null. */
    @Override
    public void send(
            MetaData.Request request, MetaData.Response response, boolean last, ByteBuffer content, Callback callback) {
        super.send(request, response == null ? null : withReason(response), last, content, callback);
    }

    private MetaData.Response withReason(MetaData.Response response) {
        return new MetaData.Response(
                response.getStatus(),
                reason,
                response.getHttpVersion(),
                response.getHttpFields(),
                response.getContentLength(),
                response.getTrailersSupplier());
    }
}
