package dev.mediajobs.simulator;

import dev.mediajobs.simulator.control.ControlApi;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.engine.MismatchReport;
import dev.mediajobs.simulator.engine.auth.Credentials;
import dev.mediajobs.simulator.engine.journal.RecordedRequest;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.server.SimulatorServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A running simulator of the media vendors on one port. Close it after use. Thread-safe. */
public final class Simulator extends SimulatorControls implements AutoCloseable {

    private static final int MAX_LISTED = 10;

    private static final Set<String> ALL_ADDRESSES = Set.of("0.0.0.0", "::", "[::]");

    private final SimulatorServer server;
    private final String host;

    private Simulator(Engine engine, SimulatorServer server, String host, @Nullable String userKey) {
        super(engine, userKey);
        this.server = server;
        this.host = host;
    }

    /**
     * Starts a simulator on a free port, with the defaults of {@link SimulatorOptions}.
     *
     * @return a simulator that accepts requests
     */
    public static Simulator start() {
        return start(SimulatorOptions.defaults());
    }

    /**
     * Starts a simulator.
     *
     * @param options the port, job time, seed and other options
     * @return a simulator that accepts requests
     * @throws dev.mediajobs.simulator.server.PortInUseException if the port cannot be used
     */
    public static Simulator start(SimulatorOptions options) {
        Engine engine = SimulatorEngine.create(options);
        return new Simulator(
                engine,
                SimulatorServer.start(engine, options.host(), options.port(), options.adminHosts()),
                options.host(),
                null);
    }

    /**
     * {@return the base URL, such as {@code http://127.0.0.1:8089}, without a trailing slash; with the loopback address if
     *     the simulator listens on all addresses}
     */
    public URI baseUrl() {
        String name = ALL_ADDRESSES.contains(host) ? "127.0.0.1" : host;
        boolean bare = name.contains(":") && !name.startsWith("[");
        return URI.create("http://" + (bare ? "[" + name + "]" : name) + ":" + server.port());
    }

    /**
     * {@return a view of this simulator for the user with the given key}
     *
     * Users with different keys do not see each other's jobs, lists, uploads, requests and webhooks. Settings of the view,
     * including the clock, apply to this user only; others fall back to the global ones. Closing it removes the user's data.
     *
     * @param key the key that the application uses: any header value that does not begin with {@code invalid}
     * @throws IllegalArgumentException if the key is not valid
     */
    public Simulator namespace(String key) {
        if (!Credentials.acceptable(key)) {
            throw new IllegalArgumentException(
                    "'" + key + "' is not a valid key. Use a key that is not blank and does not begin with 'invalid'.");
        }
        return new Simulator(engine, server, host, key);
    }

    /** {@return the URL of the UI: jobs with their timelines, requests with their violations, clock, scenarios, specs} */
    public URI pageUrl() {
        return baseUrl().resolve(ControlApi.PAGE);
    }

    /** {@return the environment variables that connect an application to this simulator: base URLs and valid keys} */
    public Map<String, String> environment() {
        return Credentials.environment(engine.vendors().keySet(), baseUrl(), userKey);
    }

    /**
     * {@return the Spring properties that connect an application to this simulator: {@code mediajobs.*} with the values of
     * {@link #environment()}, and quick polling} They take precedence over variables and over the {@code
     * application.yaml} of the application if they are registered as dynamic properties.
     */
    public Map<String, String> properties() {
        return Credentials.properties(environment());
    }

    /** {@return the numbers of simulated operations and vendors, as text} */
    public String summary() {
        int operations = engine.vendors().values().stream()
                .mapToInt(vendor -> vendor.spec().operations().size())
                .sum();
        return operations + " operations of " + engine.vendors().size() + " vendors";
    }

    /** Removes jobs, files, requests and settings, and makes the clock follow its source again. */
    public void reset() {
        engine.state().reset(userKey);
    }

    /**
     * {@return the last requests, oldest first}
     *
     * The journal keeps 1,000 requests of all users, or fewer if they take more than a sixteenth of the heap or 64 MiB.
     */
    public List<ReceivedRequest> requests() {
        return recorded().stream().map(ReceivedRequest::new).toList();
    }

    List<RecordedRequest> recorded() {
        return engine.state().journal().requests(account -> userKey == null || userKey.equals(account));
    }

    /**
     * {@return the request that submitted a job} It is kept as long as the job.
     *
     * @param jobId the id that the submit operation returned
     * @throws IllegalArgumentException if the job is unknown, belongs to another user, or was not submitted by a request
     */
    public ReceivedRequest submitted(String jobId) {
        Job job = engine.state().jobs().find(jobId);
        RecordedRequest submit = engine.state().jobs().submit(jobId);
        boolean visible = job != null && (userKey == null || userKey.equals(job.account()));
        if (visible && submit != null) {
            return new ReceivedRequest(submit);
        }
        throw new IllegalArgumentException(
                visible
                        ? "Job '" + jobId + "' was created by a provider state, not submitted by a request."
                        : "Unknown job '" + jobId + "'. Jobs with a submit: " + submittedJobs() + ".");
    }

    /** Returns the newest jobs, for a message. */
    private String submittedJobs() {
        List<String> ids = recorded().stream()
                .filter(request -> request.entry().jobId != null)
                .map(request -> request.entry().jobId + " (" + request.operation() + ")")
                .toList();
        return ids.isEmpty()
                ? "none"
                : String.join(", ", ids.subList(Math.max(0, ids.size() - MAX_LISTED), ids.size()));
    }

    /**
     * {@return descriptions of the last requests that violate the specs, each with a valid value as a suggestion}
     *
     * @param tolerated the requests to leave out: operation ids, {@code violations} for those of all operations, or
     *     {@code unmatched} for requests that match no operation
     * @throws IllegalArgumentException if a name is unknown
     */
    public List<String> mismatches(String... tolerated) {
        return MismatchReport.of(engine, recorded(), Set.of(tolerated));
    }

    /** {@return the requests of {@link #requests()} that violate the spec} */
    public List<ReceivedRequest> violations() {
        return requests().stream()
                .filter(request -> !request.violations().isEmpty())
                .toList();
    }

    /** Stops the simulator. A view from {@link #namespace} is only reset. */
    @Override
    public void close() {
        if (userKey != null) {
            reset();
            return;
        }
        server.close();
        engine.state().webhooks().close();
    }
}
