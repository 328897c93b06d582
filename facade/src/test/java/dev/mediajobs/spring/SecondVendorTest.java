package dev.mediajobs.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.MediaJobs;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Vendor;
import dev.mediajobs.creatify.AuroraRequest;
import dev.mediajobs.miragic.SpeedPaintingRequest;
import dev.mediajobs.mirrago.TryOnRequest;
import dev.mediajobs.simulator.ReceivedRequest;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that no vendor is reached, although the application configures all of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondVendorTest extends VendorTest {

    private static final URI LINK = URI.create("https://example.com/face.png");
    private static final MediaSource IMAGE =
            MediaSource.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "face.png");

    /** A request to each vendor. */
    private static final Map<Vendor, Consumer<MediaJobs>> REQUESTS = Map.of(
            Vendor.MIRAFLOW, media -> media.miraflow().avatars(),
            Vendor.MIRAGIC, media -> media.miragic().submit(SpeedPaintingRequest.ofImage(IMAGE)),
            Vendor.MIRRAGO,
                    media -> media.mirrago().submit(TryOnRequest.ofPerson(IMAGE).withGarment(IMAGE)),
            Vendor.CREATIFY,
                    media -> media.creatify().submit(AuroraRequest.ofImage(LINK).withAudio(LINK)));

    private static final Map<Vendor, String> OPERATIONS = Map.of(
            Vendor.MIRAFLOW, "listAvatars",
            Vendor.MIRAGIC, "createSpeedPainting",
            Vendor.MIRRAGO, "createTryOn",
            Vendor.CREATIFY, "createAurora");

    @Autowired
    private MediaJobs media;

    @ParameterizedTest
    @EnumSource
    void everyVendor_isTheSimulator(Vendor vendor) {
        assertThat(REQUESTS).as("the requests of this test. Add one.").containsKey(vendor);
        REQUESTS.get(vendor).accept(media);
        assertThat(SIMULATOR.requests())
                .extracting(ReceivedRequest::operationId)
                .contains(OPERATIONS.get(vendor));
    }

    @Test
    void theContext_isShared() {
        assertThat(VendorApplication.CREATED).hasValue(1);
    }
}
