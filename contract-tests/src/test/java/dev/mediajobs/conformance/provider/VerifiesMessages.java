package dev.mediajobs.conformance.provider;

import au.com.dius.pact.provider.MessageAndMetadata;
import au.com.dius.pact.provider.junit5.MessageTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Verifies the webhooks of the packaged simulator against the pacts of one vendor. */
@PactFolder("pacts")
@ExtendWith(PactVerificationInvocationContextProvider.class)
abstract class VerifiesMessages {
    @RegisterExtension
    static final RunningSimulator SIMULATOR = new RunningSimulator("--job-time", "100ms");

    private String scenario = "happy";

    @BeforeEach
    void aim(PactVerificationContext context) {
        context.setTarget(new MessageTestTarget(List.of(VerifiesMessages.class.getPackageName())));
    }

    @TestTemplate
    void simulator_keepsToThePact(PactVerificationContext context) {
        context.verifyInteraction();
    }

    @State("happy")
    void happy() {
        scenario = "happy";
    }

    @State("fails")
    void fails() {
        scenario = "fails";
    }

    /** Submits a job with a scenario and a webhook URL. */
    abstract void submit(SimulatorProcess simulator, String scenario, String url);

    MessageAndMetadata webhook() {
        try (WebhookSink sink = new WebhookSink()) {
            submit(SIMULATOR.process(), scenario, sink.url());
            WebhookSink.Delivery delivery = sink.next();
            return new MessageAndMetadata(delivery.body().getBytes(StandardCharsets.UTF_8), delivery.metadata());
        }
    }
}
