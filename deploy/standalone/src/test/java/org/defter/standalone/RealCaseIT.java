package org.defter.standalone;

import org.defter.standalone.demo.StoryTeller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The real case, told to both sides in one process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealCaseIT extends StandaloneTest implements RealCase {

    private StoryTeller teller;

    @BeforeAll
    void tellTheStory() throws Exception {
        prepare();
        teller = new StoryTeller(base(), "real-case");
        teller.tell(theWholeStory(), (number, step) -> {});
    }

    /** What must be there besides this process before the story is told. */
    void prepare() throws Exception {
        // Nothing.
    }

    @Override
    public StoryTeller teller() {
        return teller;
    }
}
