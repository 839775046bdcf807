using CaseCenterMonitor.Server.Access;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Access;

/// <summary>Questions to the record that somebody keeps, at whatever desk they sign in.</summary>
public sealed class SavedViewsTests
{
    [Fact]
    public void Are_each_accounts_own_and_outlive_a_restart()
    {
        using var house = new AccessHouse();
        Assert.True(Views(house).Keep("wang", new SavedView("Force", "?kind=force-used", null)));
        Assert.True(Views(house).Keep("wang", new SavedView("Today", "", 0)));
        Assert.True(Views(house).Keep("li", new SavedView("Force", "?officer=14", null)));
        using var restarted = new AccessHouse(folder: house.Folder);
        Assert.Equal([new("Force", "?kind=force-used", null), new("Today", "", 0)], Views(restarted).Of("wang"));
        Assert.Equal([new("Force", "?officer=14", null)], Views(restarted).Of("li"));
    }

    [Fact]
    public void One_of_the_same_name_is_replaced_in_its_place()
    {
        using var house = new AccessHouse();
        Keep(house, "a", "b");
        Assert.True(Views(house).Keep("wang", new SavedView("a", "?officer=02", 6)));
        Assert.Equal([new("a", "?officer=02", 6), new("b", "", null)], Views(house).Of("wang"));
    }

    [Fact]
    public void There_are_no_more_than_a_menu_can_show_and_those_that_are_there_can_still_be_changed()
    {
        using var house = new AccessHouse();
        Keep(house, [.. Enumerable.Range(0, SavedViews.ViewsMax).Select(number => $"v{number}")]);
        Assert.False(Views(house).Keep("wang", new SavedView("one more", "", null)));
        Assert.True(Views(house).Keep("wang", new SavedView("v3", "?open=true", null)));
        Assert.True(Views(house).Keep("li", new SavedView("one more", "", null)));
        Views(house).Forget("wang", "v0");
        Assert.True(Views(house).Keep("wang", new SavedView("one more", "", null)));
        Assert.Equal("one more", Views(house).Of("wang")[^1].Name);
    }

    private static SavedViews Views(AccessHouse house) => house.Get<SavedViews>();

    private static void Keep(AccessHouse house, params string[] names)
    {
        foreach (var name in names)
        {
            Assert.True(Views(house).Keep("wang", new SavedView(name, "", null)));
        }
    }
}
