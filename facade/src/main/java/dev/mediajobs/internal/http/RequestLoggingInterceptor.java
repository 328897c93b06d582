package dev.mediajobs.internal.http;

import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.time.Scheduler;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log {@value #NAME} for each request, at the level DEBUG. It shows what is on a list and nothing else:
 * method, scheme, host, path, the values of {@link #PARAMETERS} and {@link #HEADERS}, status, time. No body, no other
 * header and no other value of a query, whatever it is called; and no known secret, should a vendor tell one back.
 */
public final class RequestLoggingInterceptor implements Interceptor {
    static final String NAME = "dev.mediajobs.http";
    static final Set<String> PARAMETERS = Set.of("page", "ids", "ordering");
    static final List<String> HEADERS =
            List.of("content-type", "content-length", "retry-after", "x-request-id", "request-id");

    private static final System.Logger LOG = System.getLogger(NAME);

    private final Redactor redactor;
    private final Scheduler scheduler;

    public RequestLoggingInterceptor(Redactor redactor, Scheduler time) {
        this.redactor = redactor;
        this.scheduler = time;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (!LOG.isLoggable(Level.DEBUG)) {
            return chain.proceed(chain.request());
        }
        Request request = chain.request();
        long start = scheduler.nanos();
        try {
            Response response = chain.proceed(request);
            log(request, "HTTP " + response.code(), start, shown(response.headers()));
            return response;
        } catch (IOException failed) {
            // Its kind alone: messages may quote anything.
            log(request, failed.getClass().getSimpleName(), start, List.of());
            throw failed;
        }
    }

    private void log(Request request, String outcome, long start, List<String> headers) {
        long took = Duration.ofNanos(scheduler.nanos() - start).toMillis();
        LOG.log(
                Level.DEBUG,
                "{0} {1}{2} -> {3} after {4} ms{5}",
                request.method(),
                address(request.url()),
                sent(request.body()),
                outcome,
                Long.toString(took),
                headers.isEmpty() ? "" : " (" + String.join(", ", headers) + ")");
    }

    private String address(HttpUrl url) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (int i = 0; i < url.querySize(); i++) {
            String name = url.queryParameterName(i);
            // What nobody has put on the list may be a secret down to its name.
            query.add(PARAMETERS.contains(name) ? name + "=" + url.queryParameterValue(i) : "REDACTED");
        }
        String place = Redactor.link(url.newBuilder().query(null).build().toString());
        return redactor.excerpt(place) + redactor.excerpt(query.toString());
    }

    private static String sent(@Nullable RequestBody body) {
        if (body == null) {
            return "";
        }
        MediaType type = body.contentType();
        return type == null ? " with a body" : " with " + type.type() + "/" + type.subtype();
    }

    private List<String> shown(Headers headers) {
        List<String> shown = new ArrayList<>();
        for (String name : HEADERS) {
            String value = headers.get(name);
            if (value != null) {
                shown.add(name + ": " + redactor.excerpt(value));
            }
        }
        return shown;
    }
}
