package dev.mediajobs.specs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublishedFormTest {

    private final PublishedForm form = new PublishedForm();

    @Test
    void extensionsGo_whereverOpenApiAllowsThem() {
        assertThat(form.of("""
              openapi: 3.0.3
              info:
                title: Things
                x-logo: {url: logo.png}
              servers:
                - url: https://example.com
                  x-region: eu
              x-tagGroups: []
              paths:
                x-note: none
                /things:
                  x-note: none
                  get:
                    x-job:
                      poll: {operation: getThing}
                    parameters:
                      - name: id
                        in: query
                        x-evidence: {kind: inferred}
                        schema: {type: string, x-quirks: [M-01]}
                    responses:
                      x-note: none
                      '200':
                        description: The thing.
                        x-evidence: {kind: inferred}
                        content:
                          application/json:
                            schema:
                              allOf:
                                - x-evidence: {kind: inferred}
                                  type: object
                            examples:
                              first:
                                x-evidence: {kind: inferred}
                                value: {id: '1'}
              components:
                x-note: none
                schemas:
                  Word:
                    type: string
                    enum: [a, b]
                    x-job-phase: {a: queued, b: failed}
              """)).isEqualTo("""
              openapi: 3.0.3
              info:
                title: Things
              servers:
                - url: https://example.com
              paths:
                /things:
                  get:
                    parameters:
                      - name: id
                        in: query
                        schema: {type: string}
                    responses:
                      '200':
                        description: The thing.
                        content:
                          application/json:
                            schema:
                              allOf:
                                - type: object
                            examples:
                              first:
                                value: {id: '1'}
              components:
                schemas:
                  Word:
                    type: string
                    enum: [a, b]
              """);
    }

    @Test
    void namesThatLookLikeExtensionsStay() {
        String document = """
              openapi: 3.0.3
              security:
                - x-key: []
              servers:
                - url: https://{x-host}
                  variables:
                    x-host: {default: example.com}
              paths:
                /things:
                  get:
                    parameters:
                      - {name: x-trace, in: header, schema: {type: string}}
                    responses:
                      '200':
                        description: The thing.
                        headers:
                          x-rate-limit: {schema: {type: integer}}
                        content:
                          x-custom/json: {}
                        links:
                          x-next: {operationId: getThing}
              components:
                schemas:
                  x-Thing:
                    type: object
                    properties:
                      x-flag: {type: boolean}
                      properties:
                        type: object
                        properties:
                          x-deep: {type: string}
                responses:
                  x-Gone: {description: Gone.}
                securitySchemes:
                  x-key:
                    type: oauth2
                    flows:
                      clientCredentials:
                        tokenUrl: /token
                        scopes: {x-all: Everything.}
              """;

        assertThat(form.of(document)).isEqualTo(document);
    }

    @Test
    void dataStaysAsItIs() {
        String document = """
              components:
                examples:
                  x-first:
                    value:
                      x-id: 7
                      nested: {x-id: 8}
                schemas:
                  Thing:
                    type: object
                    example: {x-id: 9}
                    default:
                      x-id: 1
                    enum:
                      - x-id: 1
              """;

        assertThat(form.of(document)).isEqualTo(document);
    }

    @Test
    void scalarsKeepTheirStyle() {
        String document = """
              openapi: 3.0.3
              info:
                version: '1.0'
                description: >-
                  A first line that is folded.

                  A second paragraph, with `code: here`.
              paths:
                /things:
                  get:
                    description: |
                      line one
                        line two
                    responses:
                      '200': {description: "A \\"quoted\\" word."}
              """;

        assertThat(form.of(document)).isEqualTo(document);
    }
}
