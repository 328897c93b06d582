package dev.mediajobs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.ManualTime;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.Redactor;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import org.junit.jupiter.api.Test;

/** The timeout of a call, which may expire at any moment. */
class CallTimeoutInterceptorTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final ManualTime time = new ManualTime();
    private final List<String> closed = new ArrayList<>();

    /** Creates a call with a response after this time. */
    private Call call(Duration elapsed) {
        return new OkHttpClient.Builder()
                .addInterceptor(new CallTimeoutInterceptor(time, TIMEOUT))
                .addInterceptor(chain -> response(chain, elapsed))
                .build()
                .newCall(new Request.Builder().url("http://127.0.0.1/").build());
    }

    private Response response(Interceptor.Chain chain, Duration elapsed) {
        time.advance(elapsed);
        ForwardingSource bytes = new ForwardingSource(new Buffer()) {
            @Override
            public void close() {
                closed.add("response");
            }
        };
        return new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .body(ResponseBody.create(Okio.buffer(bytes), null, 0))
                .build();
    }

    @Test
    void aResponseInTime_isReturned_andNoTimerStays() throws IOException {
        Call call = call(TIMEOUT.minusNanos(1));

        assertThat(call.execute().code()).isEqualTo(200);
        assertThat(call.isCanceled()).isFalse();
        assertThat(time.pending()).isZero();
    }

    @Test
    void aResponseAtTheTimeout_isTooLate() {
        Call call = call(TIMEOUT);

        assertThatThrownBy(call::execute).isInstanceOf(InterruptedIOException.class);
        assertThat(call.isCanceled()).isTrue();
        assertThat(closed).containsExactly("response");
    }

    @Test
    void row42_aCompleteResponseAtTheTimeout_isLate_andNotInvalid() throws IOException {
        Exchange exchange = new Exchange();
        exchange.markSent();
        exchange.onBody(new Buffer().writeUtf8("{}"), false);
        FailureClassifier classifier =
                new FailureClassifier("Creatify", List.of(), HttpUrl.get("http://127.0.0.1/"), new Redactor());

        Failure failure =
                classifier.onError(CallType.POLL, "getAurora", exchange, new InterruptedIOException("timeout"));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.message()).contains("no complete response in time");
    }

    @Test
    void aCallAfterTheSchedulerHasStopped_isRejected() {
        time.stop();

        assertThatThrownBy(call(Duration.ZERO)::execute)
                .isInstanceOf(IOException.class)
                .hasMessage("closed");
    }
}
