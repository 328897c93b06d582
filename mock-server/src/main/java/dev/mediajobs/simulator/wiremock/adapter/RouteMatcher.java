package dev.mediajobs.simulator.wiremock.adapter;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.matching.MatchResult;
import com.github.tomakehurst.wiremock.matching.RequestMatcherExtension;
import dev.mediajobs.simulator.engine.Engine;

/** Matches the requests that belong to the simulator. Thread-safe. */
final class RouteMatcher extends RequestMatcherExtension {

    static final String NAME = "mediajobs";

    private final Engine engine;

    RouteMatcher(Engine engine) {
        this.engine = engine;
    }

    @Override
    public MatchResult match(Request request, Parameters parameters) {
        return MatchResult.of(engine.serves(Requests.request(request)));
    }

    @Override
    public String getName() {
        return NAME;
    }
}
