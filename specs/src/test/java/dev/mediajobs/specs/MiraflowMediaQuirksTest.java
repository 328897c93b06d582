package dev.mediajobs.specs;

import static dev.mediajobs.specs.Miraflow.SPEC;
import static dev.mediajobs.specs.Miraflow.problems;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quirks of Miraflow's files: initialize, upload, finalize, view. */
class MiraflowMediaQuirksTest {

    @Test
    @Quirk("M-05")
    void anUploadIsAcceptedWithAndWithoutTheUrlThatTheSampleLost() {
        assertThat(Miraflow.response("initializeMedia").has("uploadUrl")).isFalse();
        assertThat(Miraflow.response("initializeMedia", "restored").has("uploadUrl"))
                .isTrue();
        assertThat(problems("MediaUpload", "{'mediaId':'m'}")).isEmpty();
        assertThat(problems("MediaUpload", "{'uploadUrl':'https://example.com/a'}"))
                .isNotEmpty();
        assertThat(problems("MediaUpload", "{'mediaId':'m','uploadUrl':5}")).isNotEmpty();
    }

    @Test
    @Quirk("M-09")
    void initializeAndFinalizeArePostsAccordingToAClient() {
        for (String id : List.of("initializeMedia", "finalizeMedia")) {
            assertThat(Miraflow.method(id)).isEqualTo("post");
            assertThat(Miraflow.evidence(Miraflow.operation(id))).isEqualTo("client");
        }
        assertThat(Miraflow.operation("initializeMedia").path("description").asText())
                .contains("Second, send the bytes to `uploadUrl` with PUT", "Third, call `finalizeMedia`.");
    }

    @Test
    @Quirk("M-13")
    void theUploadIsNoOperationSoThatNoClientSendsTheKeyWithIt() {
        assertThat(SPEC.root().path("paths").findValues("put")).isEmpty();
        assertThat(SPEC.root().path("servers")).hasSize(1);
        assertThat(SPEC.node("/servers/0/url").asText()).isEqualTo("https://miraflow.ai");
        assertThat(SPEC.root().path("paths").findValues("servers")).isEmpty();
        assertThat(Miraflow.property("MediaUpload", "uploadUrl").path("format").asText())
                .isEqualTo("uri");
        assertThat(Miraflow.operation("initializeMedia").path("description").asText())
                .contains("The upload needs no API key.");
    }

    @Test
    @Quirk("M-14")
    void theUploadUrlHasAHostAndTheContentTypeIsAnyText() {
        assertThat(problems("MediaUpload", "{'mediaId':'m','uploadUrl':'https://example.com/a'}"))
                .isEmpty();
        assertThat(problems("MediaUpload", "{'mediaId':'m','uploadUrl':'/a'}")).isNotEmpty();
        for (String type : List.of("image/png", "audio/x-unheard-of", "")) {
            assertThat(problems("MediaAnnouncement", announcement("'contentType':'" + type + "','fileSize':1")))
                    .as(type)
                    .isEmpty();
        }
        assertThat(problems("MediaAnnouncement", announcement("'contentType':null,'fileSize':1")))
                .isNotEmpty();
        assertThat(problems("MediaAnnouncement", announcement("'fileSize':1"))).isNotEmpty();
        assertThat(Miraflow.properties("MediaUpload")).containsExactly("mediaId", "uploadUrl");
        assertThat(Miraflow.required("MediaAnnouncement")).containsExactly("fileName", "contentType", "fileSize");
        assertThat(Miraflow.evidence(Miraflow.property("MediaAnnouncement", "contentType")))
                .isEqualTo("inferred");
    }

    @Test
    @Quirk("M-15")
    void theFileSizeIsA64BitIntegerWithoutBounds() {
        assertThat(Miraflow.property("MediaAnnouncement", "fileSize")
                        .path("format")
                        .asText())
                .isEqualTo("int64");
        for (String size : List.of("-1", "0", "1", "1024000", "5000000000000")) {
            assertThat(problems("MediaAnnouncement", announcement("'contentType':'image/png','fileSize':" + size)))
                    .as(size)
                    .isEmpty();
        }
        for (String size : List.of("1.5", "'1024000'", "null")) {
            assertThat(problems("MediaAnnouncement", announcement("'contentType':'image/png','fileSize':" + size)))
                    .as(size)
                    .isNotEmpty();
        }
    }

    @Test
    @Quirk("M-16")
    void eachOfTheThreeEnvelopesIsModelledAsItIs() {
        assertThat(Miraflow.response("finalizeMedia").toString()).isEqualTo("{\"success\":true}");
        assertThat(problems("MediaFinalized", "{'success':false}")).isEmpty();
        assertThat(problems("MediaFinalized", "{'success':'true'}")).isNotEmpty();
        assertThat(problems("MediaFinalized", "{'result':'success'}")).isNotEmpty();
        assertThat(Miraflow.properties("MediaFinalized")).containsExactly("success");
        assertThat(Miraflow.properties("JobSubmitted")).contains("result").doesNotContain("success");
        assertThat(Miraflow.properties("AvatarList")).containsExactly("avatars");
    }

    @Test
    @Quirk("M-17")
    void aFinalizeThatFailsHasTheCodesOfOtherOperations() {
        assertThat(Miraflow.names(Miraflow.operation("finalizeMedia").path("responses")))
                .containsExactly("2XX", "400", "401", "404", "500", "default");
        assertThat(Miraflow.responseAt("finalizeMedia", "400"))
                .isEqualTo(SPEC.node("/components/responses/BadRequest"));
        assertThat(Miraflow.responseAt("finalizeMedia", "404")).isEqualTo(SPEC.node("/components/responses/NotFound"));
        assertThat(Miraflow.required("MediaReference")).containsExactly("mediaId");
        assertThat(Miraflow.responseProblems("finalizeMedia", "{'result':'failure','error':'Not found'}"))
                .isNotEmpty();
    }

    @Test
    @Quirk("M-57")
    void viewingAFileIsInferredAndReturnsBytesOfAnyType() {
        JsonNode view = Miraflow.operation("viewMedia");
        assertThat(Miraflow.evidence(view)).isEqualTo("inferred");
        assertThat(Miraflow.path("viewMedia")).isEqualTo("/api/media/{mediaId}/view");
        assertThat(view.has("security")).as("the key is not sent").isFalse();
        assertThat(Miraflow.names(view.at("/responses/2XX/content"))).containsExactly("*/*");
        assertThat(view.at("/responses/2XX/content/*~1*/schema/format").asText())
                .isEqualTo("binary");
    }

    private static String announcement(String rest) {
        return "{'fileName':'my-image.png'," + rest + "}";
    }
}
