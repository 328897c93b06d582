package dev.mediajobs.simulator.wiremock.adapter;

import com.github.tomakehurst.wiremock.common.Limit;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.engine.journal.RecordedRequest;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Converts requests of the simulator's journal to events of WireMock's journal. Thread-safe. */
public final class RecordedEvents {

    private static final long ID = 0x6d65_6469_616a_4f62L;

    private final Engine engine;
    private final Function<dev.mediajobs.simulator.http.Request, Request> converter;
    private final StubMapping stub = SimulatorStub.create();

    /**
     * Creates a converter.
     *
     * @param converter converts the request to WireMock's form
     */
    public RecordedEvents(Engine engine, Function<dev.mediajobs.simulator.http.Request, Request> converter) {
        this.engine = engine;
        this.converter = converter;
    }

    /** {@return whether the stub is the one of the simulator} */
    public static boolean isSimulator(@Nullable StubMapping stub) {
        return stub != null && isSimulator(stub.getId());
    }

    /** {@return whether the id is the one of the simulator's stub} */
    public static boolean isSimulator(UUID stub) {
        return SimulatorStub.ID.equals(stub);
    }

    /** {@return whether the stub is the one of the simulator, as the simulator created it} */
    public static boolean isUnchanged(StubMapping stub) {
        return SimulatorStub.isUnchanged(stub);
    }

    /** {@return the number of the recorded request with the given id of an event, or -1} */
    public static long number(UUID id) {
        return id.getMostSignificantBits() == ID ? id.getLeastSignificantBits() : -1;
    }

    /** {@return the event of a recorded request, with its violations} */
    public ServeEvent event(RecordedRequest recorded) {
        boolean matched = engine.serves(recorded.request());
        Request request = converter.apply(recorded.request());
        ResponseDefinition sent = new SimulatorResponse(recorded.response());
        return new ServeEvent(
                new UUID(ID, recorded.number()),
                logged(request, recorded.at()),
                matched ? stub : null,
                matched ? sent : ResponseDefinition.notConfigured(),
                logged(sent),
                matched,
                null,
                new ArrayDeque<>(Violations.of(recorded.entry())));
    }

    private static LoggedResponse logged(ResponseDefinition sent) {
        Response response = Response.response()
                .status(sent.getStatus())
                .headers(sent.getHeaders())
                .body(sent.getByteBody())
                .fault(sent.getFault())
                .build();
        return LoggedResponse.from(response, Limit.UNLIMITED);
    }

    /** The time can only be set by changing the date that WireMock creates. */
    @SuppressWarnings("JavaUtilDate")
    private static LoggedRequest logged(Request request, Instant at) {
        LoggedRequest logged = LoggedRequest.createFrom(request);
        logged.getLoggedDate().setTime(at.toEpochMilli());
        return logged;
    }
}
