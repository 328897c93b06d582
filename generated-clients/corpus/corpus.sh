#!/bin/sh
# Generates and compiles the clients of all OpenAPI documents in a folder, reads and writes samples of their schemas, calls
# their operations on a loopback server, and prints what is refused and what differs:
#   generated-clients/corpus/corpus.sh FOLDER
# Exits with 1 if something differs or does not compile, or if less than 95 % of the operations are usable.
# Documents are not part of this repository; README.md of the module says where to get those that were measured.
set -e
folder=$(cd "${1:?Usage: corpus.sh FOLDER}" && pwd)
cd "$(dirname "$0")/../.."
mvn -q -pl specs,generated-clients/generator,generated-clients -DskipTests compile \
    dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/corpus.classpath
cd generated-clients
classpath="target/corpus-classes:target/classes:$(cat target/corpus.classpath)"
javac -proc:none -d target/corpus-classes -cp "$classpath" corpus/*.java
exec java -Xss8m -Dslf4j.internal.verbosity=ERROR -Dorg.slf4j.simpleLogger.defaultLogLevel=off -cp "$classpath" Corpus "$folder" target/corpus
