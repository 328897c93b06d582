package dev.mediajobs.conformance.provider;

import au.com.dius.pact.provider.junitsupport.Provider;

@Provider("miragic")
class MiragicPactsIT extends VerifiesPacts {}
