package dev.mediajobs.simulator.engine.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.engine.webhook.WebhookDispatcher.Delivery;
import dev.mediajobs.simulator.engine.webhook.WebhookDispatcher.PendingWebhook;
import dev.mediajobs.simulator.engine.webhook.WebhookReceiver.Behaviour;
import dev.mediajobs.simulator.http.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Receivers that are slow, hostile or not there. */
@Timeout(60)
class WebhookDispatcherTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final List<AutoCloseable> closeables = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : closeables) {
            each.close();
        }
    }

    private WebhookDispatcher dispatcher(Duration timeout) {
        WebhookDispatcher dispatcher = new WebhookDispatcher(account -> CLOCK, Set.of(), job -> true, timeout);
        closeables.add(dispatcher);
        return dispatcher;
    }

    private WebhookReceiver receiver(InetAddress address, Behaviour behaviour) throws IOException {
        WebhookReceiver receiver = new WebhookReceiver(address, behaviour);
        closeables.add(receiver);
        return receiver;
    }

    private WebhookReceiver receiver(Behaviour behaviour) throws IOException {
        return receiver(InetAddress.getAllByName("127.0.0.1")[0], behaviour);
    }

    private static void send(WebhookDispatcher dispatcher, String account, String url) {
        dispatcher.schedule(new PendingWebhook(Instant.EPOCH, "job of " + account, account, url, () -> Json.object()
                .put("account", account)));
    }

    private static String url(WebhookReceiver receiver) {
        return "http://127.0.0.1:" + receiver.port() + "/hook?secret=1";
    }

    private static List<Delivery> deliveries(WebhookDispatcher dispatcher, int number) {
        List<Delivery> sent = dispatcher.sent(account -> true);
        while (sent.size() < number) {
            Thread.onSpinWait();
            sent = dispatcher.sent(account -> true);
        }
        return sent;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "NEVER_.*|SENDS_FOREVER")
    void aReceiverThatNeverEndsItsResponse_delaysNoOther_andIsForgottenByAReset(Behaviour behaviour) throws Exception {
        WebhookDispatcher dispatcher = dispatcher(LONG);
        WebhookReceiver slow = receiver(behaviour);
        WebhookReceiver quick = receiver(Behaviour.RESPONDS);
        for (int i = 0; i < 20; i++) {
            send(dispatcher, "slow", url(slow) + i);
        }
        send(dispatcher, "quick", url(quick));
        assertThat(quick.events.take()).isEqualTo("{\"account\":\"quick\"}");
        assertThat(deliveries(dispatcher, 1)).extracting(Delivery::outcome).containsExactly("sent");

        if (behaviour != Behaviour.NEVER_ACCEPTS) {
            assertThat(slow.events.take()).isEqualTo("{\"account\":\"slow\"}");
        }
        dispatcher.clear("slow"::equals);
        while (behaviour != Behaviour.NEVER_ACCEPTS && !slow.events.take().equals("closed")) {
            // Several webhooks were being sent.
        }
        assertThat(dispatcher.sent(account -> true)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "NEVER_.*|SENDS_FOREVER")
    void anExchangeThatTakesTooLong_fails(Behaviour behaviour) throws IOException {
        WebhookDispatcher dispatcher = dispatcher(SHORT);
        send(dispatcher, "a", url(receiver(behaviour)));
        Delivery delivery = deliveries(dispatcher, 1).get(0);
        assertThat(delivery.outcome()).isEqualTo("failed");
        assertThat(delivery.status()).isZero();
        assertThat(delivery.reason()).isEqualTo("No complete response within 300 ms.");
    }

    @ParameterizedTest
    @CsvSource({
        "RESPONDS, sent, 204, ",
        "FAILS, sent, 500, ",
        "REDIRECTS, sent, 307, Redirects are not followed.",
        "CLOSES, failed, 0, IOException: HTTP/1.1 header parser received no bytes.",
        "SENDS_GARBAGE, failed, 0, 'ProtocolException: Invalid status line: \"garbage\".'",
    })
    void theOutcome_isRecordedWithItsReason(Behaviour behaviour, String outcome, int status, String reason)
            throws IOException {
        WebhookDispatcher dispatcher = dispatcher(LONG);
        send(dispatcher, "a", url(receiver(behaviour)));
        Delivery delivery = deliveries(dispatcher, 1).get(0);
        assertThat(delivery.outcome()).isEqualTo(outcome);
        assertThat(delivery.status()).isEqualTo(status);
        assertThat(delivery.reason()).isEqualTo(reason);
        assertThat(delivery.toString()).doesNotContain("secret");
    }

    @Test
    void everyAddressOfLocalhost_isTried() throws Exception {
        WebhookDispatcher dispatcher = dispatcher(LONG);
        WebhookReceiver receiver = receiver(lastLoopbackAddress(), Behaviour.RESPONDS);
        send(dispatcher, "a", "http://localhost:" + receiver.port() + "/hook");
        assertThat(receiver.events.take()).isEqualTo("{\"account\":\"a\"}");
        assertThat(deliveries(dispatcher, 1)).extracting(Delivery::reason).containsOnlyNulls();
    }

    /** Returns ::1, or 127.0.0.1 where only that exists. */
    private static InetAddress lastLoopbackAddress() throws IOException {
        InetAddress address = InetAddress.getAllByName("::1")[0];
        try (ServerSocket socket = new ServerSocket(0, 1, address)) {
            return socket.getInetAddress();
        } catch (IOException e) {
            return InetAddress.getAllByName("127.0.0.1")[0];
        }
    }

    @Test
    void ifNoAddressAcceptsConnections_allAreNamed() throws IOException {
        WebhookDispatcher dispatcher = dispatcher(LONG);
        int port;
        try (WebhookReceiver closed = receiver(Behaviour.RESPONDS)) {
            port = closed.port();
        }
        send(dispatcher, "a", "http://localhost:" + port + "/");
        Delivery delivery = deliveries(dispatcher, 1).get(0);
        assertThat(delivery.outcome()).isEqualTo("failed");
        assertThat(delivery.reason()).isEqualTo("No connection to 127.0.0.1 and ::1.");
    }

    @Test
    void aRefusedAddress_isRecordedWithTheReason() {
        WebhookDispatcher dispatcher = dispatcher(LONG);
        send(dispatcher, "a", "http://example.com/");
        assertThat(deliveries(dispatcher, 1))
                .extracting(Delivery::reason)
                .containsExactly("The host is neither loopback nor allowed by --webhook-host.");
    }

    @Test
    void webhooksToOneUrl_areSentInOrder_evenAfterAFailure() throws Exception {
        WebhookDispatcher dispatcher = dispatcher(LONG);
        WebhookReceiver receiver = receiver(Behaviour.CLOSES);
        for (int i = 0; i < 5; i++) {
            send(dispatcher, "account " + i, url(receiver));
        }
        assertThat(deliveries(dispatcher, 5))
                .extracting(Delivery::jobId)
                .containsExactly(
                        "job of account 0",
                        "job of account 1",
                        "job of account 2",
                        "job of account 3",
                        "job of account 4");
    }

    @Test
    void aPayloadThatCannotBeRendered_isAFailure_andTheNextWebhookIsSent() throws Exception {
        WebhookDispatcher dispatcher = dispatcher(LONG);
        WebhookReceiver receiver = receiver(Behaviour.RESPONDS);
        dispatcher.schedule(new PendingWebhook(Instant.EPOCH, "job", "a", url(receiver), () -> {
            throw new IllegalStateException("no payload");
        }));
        send(dispatcher, "b", url(receiver));
        assertThat(receiver.events.take()).isEqualTo("{\"account\":\"b\"}");
        assertThat(deliveries(dispatcher, 2).get(0).reason()).isEqualTo("IllegalStateException: no payload.");
    }

    @Test
    void closing_endsTheThreads_andTheNextWebhookStartsOthers() throws Exception {
        WebhookDispatcher dispatcher = dispatcher(LONG);
        WebhookReceiver receiver = receiver(Behaviour.RESPONDS);
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        dispatcher.schedule(new PendingWebhook(Instant.EPOCH, "job", "a", url(receiver), () -> {
            thread.complete(Thread.currentThread());
            return Json.object();
        }));
        assertThat(receiver.events.take()).isEqualTo("{}");
        dispatcher.close();
        thread.get().join(10_000);
        assertThat(thread.get().isAlive()).isFalse();

        WebhookReceiver next = receiver(Behaviour.RESPONDS);
        send(dispatcher, "b", url(next));
        assertThat(next.events.take()).isEqualTo("{\"account\":\"b\"}");
    }
}
