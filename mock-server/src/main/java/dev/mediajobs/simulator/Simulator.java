package dev.mediajobs.simulator;

import dev.mediajobs.simulator.control.ControlApi;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.engine.MismatchReport;
import dev.mediajobs.simulator.engine.Namespace;
import dev.mediajobs.simulator.engine.SimulatedVendor;
import dev.mediajobs.simulator.engine.SimulatorState;
import dev.mediajobs.simulator.engine.auth.Credentials;
import dev.mediajobs.simulator.engine.journal.RecordedRequest;
import dev.mediajobs.simulator.engine.quirk.Quirk;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.simulator.server.SimulatorServer;
import dev.mediajobs.simulator.vendor.Creatify;
import dev.mediajobs.simulator.vendor.Miraflow;
import dev.mediajobs.simulator.vendor.Miragic;
import dev.mediajobs.simulator.vendor.Mirrago;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Phase;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A running simulator of four media vendors, on one port of 127.0.0.1. Close it when done. Safe for several threads. */
public final class Simulator implements AutoCloseable {

    private final Engine engine;
    private final SimulatorServer server;
    private final @Nullable String key;

    private Simulator(Engine engine, SimulatorServer server, @Nullable String key) {
        this.engine = engine;
        this.server = server;
        this.key = key;
    }

    /**
     * Starts one on a free port, with the defaults of {@link SimulatorOptions}.
     *
     * @return a simulator that answers
     */
    public static Simulator start() {
        return start(SimulatorOptions.defaults());
    }

    /**
     * Starts one.
     *
     * @param options port, job time, seed and the like
     * @return a simulator that answers
     * @throws dev.mediajobs.simulator.server.PortInUseException if something else listens on the port
     */
    public static Simulator start(SimulatorOptions options) {
        SimulatorState state = new SimulatorState(options.settings(), options.clock());
        Engine engine = new Engine(state, vendors());
        return new Simulator(engine, SimulatorServer.start(engine, options.port()), null);
    }

    /** To read the specs is a good part of a start, so all processors do. */
    private static List<SimulatedVendor> vendors() {
        return Stream.<Supplier<SimulatedVendor>>of(Miraflow::new, Miragic::new, Mirrago::new, Creatify::new)
                .parallel()
                .map(Supplier::get)
                .toList();
    }

    /** {@return where it listens, such as {@code http://127.0.0.1:8089}, without a slash at the end} */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /**
     * {@return the same simulator as the user of that key sees it}
     *
     * Users with other keys do not see each other's jobs, lists, uploads, requests and webhooks. What is chosen here counts
     * for this user alone, the clock too; what is not chosen here is as for all. Closing it forgets what is the user's.
     *
     * @param ofUser the key that the application is given: any text that could be a header, but for one that begins with
     *     {@code invalid}
     * @throws IllegalArgumentException if no vendor would take the key
     */
    public Simulator namespace(String ofUser) {
        if (!Credentials.acceptable(ofUser)) {
            throw new IllegalArgumentException("'" + ofUser + "' is no key that the simulator takes.");
        }
        return new Simulator(engine, server, ofUser);
    }

    /** {@return the page for people: jobs with their timelines, requests with violations explained, clock, scenarios, specs} */
    public URI pageUrl() {
        return baseUrl().resolve(ControlApi.PAGE);
    }

    /** {@return the environment that makes an application talk to it: base URLs and keys that it takes} */
    public Map<String, String> environment() {
        return Credentials.environment(engine.vendors().keySet(), baseUrl(), key);
    }

    /** {@return what it plays, in words with numbers, such as how many operations} */
    public String summary() {
        List<Operation> operations = engine.vendors().values().stream()
                .flatMap(vendor -> vendor.spec().operations().stream())
                .toList();
        long parameters =
                operations.stream().mapToLong(each -> each.parameters().size()).sum();
        long bodies = operations.stream()
                .mapToLong(each -> each.requestContents().size())
                .sum();
        return operations.size() + " operations of " + engine.vendors().size() + " vendors, with validators of "
                + parameters + " parameters and " + bodies + " bodies";
    }

    private Namespace settings() {
        return key == null ? engine.state().namespace() : engine.state().open(key);
    }

    /**
     * Chooses the scenario of all jobs that are submitted from now on; running jobs keep theirs.
     *
     * @param name one of those that {@code --help} lists, with {@code @} and a number if it takes one
     * @throws IllegalArgumentException if there is no such scenario; the message names those that there are
     */
    public void scenario(String name) {
        settings().scenarios().choose(Scenarios.named(name), null, null);
    }

    /**
     * Chooses the scenario of one vendor's jobs.
     *
     * @param name as of {@link #scenario(String)}
     * @param vendor such as {@code creatify}
     * @throws IllegalArgumentException if there is no such scenario or vendor
     */
    public void scenario(String name, String vendor) {
        if (!engine.vendors().containsKey(vendor)) {
            throw new IllegalArgumentException("There is no vendor '" + vendor + "'. There are: "
                    + String.join(", ", engine.vendors().keySet()) + ".");
        }
        settings().scenarios().choose(Scenarios.named(name), vendor, null);
    }

    /** Stops the simulator's clock. */
    public void freezeClock() {
        settings().clock().freeze();
    }

    /**
     * Moves the simulator's clock forward, stopped or not.
     *
     * @param by zero or more
     * @throws IllegalArgumentException if the duration is negative
     */
    public void advanceClock(Duration by) {
        settings().clock().advance(by);
    }

    /** Lets the simulator's clock go on from where it stands. */
    public void resumeClock() {
        settings().clock().resume();
    }

    /** {@return the simulator's time} */
    public Instant now() {
        return settings().clock().instant();
    }

    /**
     * Chooses what is done where a vendor's document is odd.
     *
     * @param name such as {@code miragic-paths}
     * @param choice such as {@code short}
     * @throws IllegalArgumentException if there is no such quirk or choice; the message names those that there are
     */
    public void quirk(String name, String choice) {
        settings().choose(settings().quirks().with(Quirk.of(name), choice));
    }

    /**
     * Ends a job well, now.
     *
     * @param jobId the id that the vendor's submit operation answered
     * @throws IllegalArgumentException if there is no such job
     * @throws IllegalStateException if it is over already
     */
    public void succeed(String jobId) {
        end(jobId, Phase.SUCCEEDED, "");
    }

    /**
     * Lets a job fail, now.
     *
     * @param jobId the id that the vendor's submit operation answered
     * @param reason why, in the vendor's answer
     * @throws IllegalArgumentException if there is no such job
     * @throws IllegalStateException if it is over already
     */
    public void fail(String jobId, String reason) {
        end(jobId, Phase.FAILED, reason);
    }

    /**
     * Rejects a job, now.
     *
     * @param jobId the id that the vendor's submit operation answered
     * @param reason why, in the vendor's answer
     * @throws IllegalArgumentException if there is no such job, or its vendor has no word for it
     * @throws IllegalStateException if it is over already
     */
    public void reject(String jobId, String reason) {
        end(jobId, Phase.REJECTED, reason);
    }

    private void end(String jobId, Phase phase, String reason) {
        Job job = engine.state().jobs().find(jobId);
        if (job == null) {
            throw new IllegalArgumentException("There is no job '" + jobId + "'.");
        }
        if (!engine.end(job, phase, reason)) {
            throw new IllegalStateException("The job '" + jobId + "' is over, and what is over never changes.");
        }
    }

    /** Forgets jobs, files, requests and all that was chosen, and lets the clock go as at the start. */
    public void reset() {
        if (key == null) {
            engine.state().reset();
        } else {
            engine.state().reset(key);
        }
    }

    /** {@return the last requests, oldest first; 1,000 of all users are kept} */
    public List<RecordedRequest> requests() {
        return engine.state().journal().requests(account -> key == null || key.equals(account));
    }

    /**
     * {@return those of the last requests that do not fit the specs, each in some lines that say what would}
     *
     * @param tolerated what does not count: ids of operations, {@code violations} for those of all operations, or
     *     {@code unmatched} for requests that no operation takes
     * @throws IllegalArgumentException if a name is neither of these
     */
    public List<String> mismatches(String... tolerated) {
        return MismatchReport.of(engine, requests(), Set.of(tolerated));
    }

    /** {@return those of the last requests that broke the spec} */
    public List<RecordedRequest> violations() {
        return requests().stream()
                .filter(request -> !request.violations().isEmpty())
                .toList();
    }

    /** Stops it; what {@link #namespace} returned is only forgotten. */
    @Override
    public void close() {
        if (key != null) {
            reset();
            return;
        }
        server.close();
        engine.state().webhooks().close();
    }
}
