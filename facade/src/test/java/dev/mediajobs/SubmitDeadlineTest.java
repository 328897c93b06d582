package dev.mediajobs;

import static dev.mediajobs.Requests.auroraJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.WireServer.Script;
import dev.mediajobs.internal.time.Scheduler;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** After the deadline of a submit no byte of it is sent, wherever the time was lost. */
class SubmitDeadlineTest {
    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final Script TOKEN = WireServer.json(200, Canary.tokenJson());
    private static final Script CREATED = WireServer.json(201, auroraJson("pending", null));

    private final ManualTime time = new ManualTime();

    /** The place where the time passes before a request is sent. */
    private enum Delay {
        RESOLVING {
            @Override
            TransportOptions transport(Runnable pass) {
                Function<String, List<InetAddress>> resolver = host -> {
                    pass.run();
                    return List.of(InetAddress.getLoopbackAddress());
                };
                return TransportOptions.defaults().withDns(resolver);
            }
        },
        CONNECTING {
            @Override
            TransportOptions transport(Runnable pass) {
                return TransportOptions.defaults()
                        .withHttpClientCustomizer(builder -> builder.socketFactory(new HookedSockets(pass, () -> {})));
            }
        },
        INTERCEPTING_THE_CALL {
            @Override
            TransportOptions transport(Runnable pass) {
                return TransportOptions.defaults()
                        .withHttpClientCustomizer(builder -> builder.addInterceptor(passing(pass)));
            }
        },
        INTERCEPTING_THE_REQUEST {
            @Override
            TransportOptions transport(Runnable pass) {
                return TransportOptions.defaults()
                        .withHttpClientCustomizer(builder -> builder.addNetworkInterceptor(passing(pass)));
            }
        };

        abstract TransportOptions transport(Runnable pass);

        private static Interceptor passing(Runnable pass) {
            return chain -> {
                pass.run();
                return chain.proceed(chain.request());
            };
        }
    }

    private static Stream<Arguments> delays() {
        return Arrays.stream(Delay.values()).flatMap(delay -> Stream.of(true, false)
                .flatMap(late -> Arrays.stream(CallStyle.values()).map(way -> Arguments.of(delay, late, way))));
    }

    private static Stream<Arguments> submits() {
        return Arrays.stream(DeadlineSubmit.values())
                .flatMap(submit -> Arrays.stream(CallStyle.values()).map(way -> Arguments.of(submit, way)));
    }

    private void passLease() {
        time.advance(LEASE);
    }

    private static void assertNotSent(MediaException thrown) {
        assertThat(thrown)
                .isInstanceOf(OperationCancelledException.class)
                .hasMessageContaining("before the deadline of the submit")
                .hasMessageContaining("Nothing was started");
    }

    @ParameterizedTest
    @MethodSource("submits")
    void whatIsSubmittedTooLate_opensNoConnection(DeadlineSubmit submit, CallStyle way) {
        try (WireServer wire = WireServer.start(CREATED);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            MediaJobs leased = media.withSubmitDeadlineAfter(LEASE);
            passLease();

            assertNotSent(submit.failure(way, leased));
            assertThat(wire.connections()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.mediajobs.SpecJobs#all")
    void everySubmitOfTheSpecs_obeysIt(SpecJobs submit) {
        try (WireServer wire = WireServer.start(CREATED);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            MediaJobs leased = media.withSubmitDeadlineAfter(LEASE);
            passLease();

            assertNotSent(catchThrowableOfType(
                    MediaException.class, () -> submit.submit().apply(leased)));
            assertThat(wire.connections()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("delays")
    void timeThatIsLostBeforeTheFirstByte_sendsNothing(Delay delay, boolean lateTimers, CallStyle way) {
        Scheduler scheduler = lateTimers ? new LateTimers(time) : time;
        try (WireServer wire = WireServer.start(CREATED);
                MediaJobs media = Requests.at(wire.url(), time)
                        .scheduler(scheduler, () -> 0.5)
                        .baseUrl(Vendor.CREATIFY, wire.url("localhost"))
                        .transport(delay.transport(this::passLease))
                        .build()) {
            assertNotSent(way.failedSubmit(media.withSubmitDeadlineAfter(LEASE)));
            assertThat(wire.received()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenThatComesTooLate_isKeptForLaterSubmits_butTheSubmitIsNotSent(CallStyle way) {
        Script lateToken = (request, out) -> {
            passLease();
            TOKEN.response(request, out);
        };
        try (WireServer wire = WireServer.start(WireServer.sequence(lateToken, WireServer.json(400, "{}")));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertNotSent(DeadlineSubmit.MIRRAGO.failure(way, media.withSubmitDeadlineAfter(LEASE)));
            assertThat(DeadlineSubmit.MIRRAGO.failure(way, media)).isInstanceOf(InvalidRequestException.class);
            assertThat(wire.seen())
                    .extracting(WireServer.Seen::path)
                    .as("one token and one submit")
                    .hasSize(2)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSubmitThatQueues_endsAtTheDeadline_andLeavesTheQueue(CallStyle way) throws Exception {
        Semaphore arrived = new Semaphore(0);
        Semaphore response = new Semaphore(0);
        Script slow = (request, out) -> {
            arrived.release();
            response.acquireUninterruptibly();
            CREATED.response(request, out);
        };
        try (WireServer wire = WireServer.start(slow);
                MediaJobs media =
                        Requests.at(wire.url(), time).maxConcurrentSubmits(1).build()) {
            CompletableFuture<Job<Video>> first = media.creatify().submitAsync(Requests.aurora());
            assertThat(arrived.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<MediaException> late =
                    CompletableFuture.supplyAsync(() -> way.failedSubmit(media.withSubmitDeadlineAfter(LEASE)));
            time.untilLimits(2);
            passLease();

            assertNotSent(late.get(20, TimeUnit.SECONDS));
            response.release(2);
            assertThat(first.get(20, TimeUnit.SECONDS).phase()).isEqualTo(Phase.QUEUED);
            assertThat(way.submit(media).phase()).isEqualTo(Phase.QUEUED);
            assertThat(wire.seen()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRetryThatWouldBeTooLate_isNotMade_andTheFirstFailureIsReported(CallStyle way) throws Exception {
        try (NoOpListener closedPort = new NoOpListener();
                MediaJobs media = Requests.at(closedPort.url(), time).build()) {
            assertThat(way.failedSubmit(media.withSubmitDeadlineAfter(Duration.ofMillis(250))))
                    .isInstanceOf(VendorUnavailableException.class)
                    .hasMessageContaining("Nothing was sent");
            assertThat(time.delays()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theEarlierDeadlineOfTwo_applies(CallStyle way) {
        try (WireServer wire = WireServer.start(CREATED);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            MediaJobs leased = media.withSubmitDeadlineAfter(LEASE);
            MediaJobs longer = leased.withSubmitDeadlineAfter(Duration.ofSeconds(Long.MAX_VALUE));
            MediaJobs shorter = leased.withSubmitDeadlineAfter(Duration.ofSeconds(1));
            time.advance(Duration.ofSeconds(1));
            assertNotSent(way.failedSubmit(shorter));
            way.submit(longer);
            passLease();
            assertNotSent(way.failedSubmit(longer));
            assertThat(wire.seen()).hasSize(1);
        }
    }

    @Test
    void aTimeThatIsNotPositive_isRefused() {
        try (MediaJobs media = MediaJobs.builder().build()) {
            assertThatThrownBy(() -> media.withSubmitDeadlineAfter(Duration.ZERO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("time until the submit deadline");
        }
    }
}
