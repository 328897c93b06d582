package dev.mediajobs.conformance.provider;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Verifies the packaged simulator against the pacts of one vendor. Provider states are scenarios of the simulator. */
@PactFolder("pacts")
@ExtendWith(PactVerificationInvocationContextProvider.class)
@ResourceLock("provider states")
abstract class VerifiesPacts {
    @RegisterExtension
    static final RunningSimulator SIMULATOR = new RunningSimulator("--seed", "1");

    @BeforeEach
    void aim(PactVerificationContext context) {
        context.setTarget(
                new HttpTestTarget(SIMULATOR.base().getHost(), SIMULATOR.base().getPort()));
    }

    @TestTemplate
    void simulator_keepsToThePact(PactVerificationContext context) {
        context.verifyInteraction();
    }

    @State("happy")
    Map<String, Object> happy(Map<String, Object> parameters) {
        return SIMULATOR.state("happy", parameters);
    }

    @State("fails")
    Map<String, Object> fails(Map<String, Object> parameters) {
        return SIMULATOR.state("fails", parameters);
    }

    @State("rate-limited")
    Map<String, Object> rateLimited(Map<String, Object> parameters) {
        return SIMULATOR.state("rate-limited", parameters);
    }

    @State("no-credits")
    Map<String, Object> noCredits(Map<String, Object> parameters) {
        return SIMULATOR.state("no-credits", parameters);
    }

    @State("errors-then-fine")
    Map<String, Object> errorsThenFine(Map<String, Object> parameters) {
        return SIMULATOR.state("errors-then-fine", parameters);
    }
}
