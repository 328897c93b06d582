package dev.mediajobs.specs;

import static dev.mediajobs.specs.Miraflow.SPEC;
import static dev.mediajobs.specs.Miraflow.takes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Quirks of Miraflow's files: announce, upload, end, view. */
class MiraflowMediaQuirksTest {

    @Test
    @Quirk("M-05")
    void anUpload_isTakenWithAndWithoutTheLinkThatTheSampleLost() {
        assertThat(Miraflow.answer("initializeMedia").has("uploadUrl")).isFalse();
        assertThat(Miraflow.answer("initializeMedia", "restored").has("uploadUrl"))
                .isTrue();
        assertThat(takes("MediaUpload", "{'mediaId':'m'}")).isTrue();
        assertThat(takes("MediaUpload", "{'uploadUrl':'https://example.com/a'}"))
                .isFalse();
        assertThat(takes("MediaUpload", "{'mediaId':'m','uploadUrl':5}")).isFalse();
    }

    @Test
    @Quirk("M-09")
    void announcingAndEnding_arePostsOnAClientsWord() {
        for (String id : new String[] {"initializeMedia", "finalizeMedia"}) {
            assertThat(Miraflow.method(id)).isEqualTo("post");
            assertThat(Miraflow.evidence(Miraflow.operation(id))).isEqualTo("client");
        }
        assertThat(Miraflow.operation("initializeMedia").path("description").asText())
                .contains("PUT", "`finalizeMedia`");
    }

    @Test
    @Quirk("M-13")
    void theUploadItself_isToldInWordsAndNoOperation() {
        SPEC.root().path("paths").forEach(path -> assertThat(path.has("put")).isFalse());
        assertThat(Miraflow.operation("initializeMedia").path("description").asText())
                .contains("without the key", "content type that was announced");
        assertThat(Miraflow.property("MediaUpload", "uploadUrl")
                        .path("description")
                        .asText())
                .contains("never");
    }

    @Test
    @Quirk("M-14")
    void theUploadLink_hasAHostAndTheContentTypeIsAnyText() {
        assertThat(takes("MediaUpload", "{'mediaId':'m','uploadUrl':'https://example.com/a'}"))
                .isTrue();
        assertThat(takes("MediaUpload", "{'mediaId':'m','uploadUrl':'/a'}")).isFalse();
        assertThat(takes("MediaAnnouncement", announcement("'contentType':'image/png','fileSize':1")))
                .isTrue();
        assertThat(takes("MediaAnnouncement", announcement("'contentType':'audio/x-unheard-of','fileSize':1")))
                .isTrue();
        assertThat(takes("MediaAnnouncement", announcement("'contentType':'','fileSize':1")))
                .isFalse();
    }

    @Test
    @Quirk("M-15")
    void fileSize_isAWholeNumberOfSixtyFourBits() {
        assertThat(Miraflow.property("MediaAnnouncement", "fileSize")
                        .path("format")
                        .asText())
                .isEqualTo("int64");
        for (String size : new String[] {"1", "1024000", "5000000000"}) {
            assertThat(takes("MediaAnnouncement", announcement("'contentType':'image/png','fileSize':" + size)))
                    .as(size)
                    .isTrue();
        }
        for (String size : new String[] {"0", "-1", "1.5", "'1024000'"}) {
            assertThat(takes("MediaAnnouncement", announcement("'contentType':'image/png','fileSize':" + size)))
                    .as(size)
                    .isFalse();
        }
    }

    @Test
    @Quirk("M-16")
    void endingAnUpload_answersSuccessWhereOthersAnswerResult() {
        assertThat(Miraflow.answer("finalizeMedia").toString()).isEqualTo("{\"success\":true}");
        assertThat(takes("MediaFinalized", "{'success':false}")).isTrue();
        assertThat(takes("MediaFinalized", "{'success':'true'}")).isFalse();
        assertThat(takes("MediaFinalized", "{'result':'success'}")).isFalse();
        assertThat(takes("AvatarList", "{'avatars':[]}")).isTrue();
    }

    @Test
    @Quirk("M-17")
    void endingAnUnknownUpload_failsLikeEverythingElse() {
        JsonNode answers = Miraflow.operation("finalizeMedia").path("responses");
        assertThat(Miraflow.names(answers)).contains("400", "404");
        assertThat(answers.at("/404/$ref").asText()).isEqualTo("#/components/responses/NotFound");
    }

    @Test
    @Quirk("M-57")
    void viewingAFile_isInferredAndAnswersBytesOfAnyType() {
        JsonNode view = Miraflow.operation("viewMedia");
        assertThat(Miraflow.evidence(view)).isEqualTo("inferred");
        assertThat(Miraflow.path("viewMedia")).isEqualTo("/api/media/{mediaId}/view");
        assertThat(view.has("security")).as("the key is sent").isFalse();
        assertThat(Miraflow.names(view.at("/responses/200/content"))).containsExactly("*/*");
        assertThat(view.at("/responses/200/content/*~1*/schema/format").asText())
                .isEqualTo("binary");
    }

    private static String announcement(String rest) {
        return "{'fileName':'my-image.png'," + rest + "}";
    }
}
