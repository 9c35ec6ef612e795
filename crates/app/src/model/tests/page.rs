//! The page of the path.

use crate::model::{Source, load_all};
use crate::testing::Town;

/// Shows KEU24-97: by which channels one learns more, when they are open, and the county's own page; nobody's name.
#[tokio::test]
async fn the_page_of_the_path_tells_where_to_ask_for_more() {
    let town = Town::new().await;
    let page = town.as_worker("coordinator").get("/fi/model").await;
    page.is(200).says("model-further").shows("https://www.keusote.fi/").shows("Puhelinlinja");
}

#[test]
fn a_model_that_tells_nothing_more_is_whole_too() {
    let models = load_all(&Source::Shipped).unwrap();
    let with = models.iter().filter(|model| !model.model.organisation.further.is_empty()).count();
    assert_eq!(with, 1, "only one source tells where to ask for more");
}
