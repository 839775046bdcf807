using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>What hands without a mouse do at the duty desk.</summary>
internal static class ByKeyboard
{
    /// <summary>More rows than a list of these tests has.</summary>
    private const int RowsMax = 40;

    /// <summary>From alarm to alarm with the arrow until that one is marked.</summary>
    public static async Task ToAlarm(IPage page, string key)
    {
        var marked = page.Locator($"[data-alarm='{key}'][data-current=true]");
        await page.Locator($"[data-alarm='{key}']").WaitForAsync();
        for (var row = 0; row < RowsMax && await marked.CountAsync() == 0; row++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
            await Drawn(page);
        }

        await marked.WaitForAsync();
    }

    /// <summary>One answer of several that stand side by side.</summary>
    public static Task Pick(ILocator within, string name, string value) => within.Locator($"[name='{name}'][value='{value}']").PressAsync("Space");

    /// <summary>One of a list that opens.</summary>
    public static async Task Choose(IPage page, string name, string value)
    {
        var list = page.Locator($"select[name='{name}']:visible");
        if (await page.Locator($"[data-select='{name}'] .drop").CountAsync() == 0)
        {
            await list.SelectOptionAsync(value);
            return;
        }

        await page.Locator($"[data-select='{name}'] .drop").PressAsync("Enter");
        var wanted = page.Locator($"[data-option='{value}'][data-focused]");
        await page.Locator($"[data-option='{value}']").WaitForAsync();
        for (var option = 0; option < RowsMax && await wanted.CountAsync() == 0; option++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
            await Drawn(page);
        }

        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[role=listbox]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
    }

    public static Task Press(ILocator within, string action) => within.Locator($"[data-action={action}]").First.PressAsync("Enter");

    public static async Task Write(ILocator field, string text)
    {
        await field.FocusAsync();
        await field.Page.Keyboard.TypeAsync(text);
    }

    private static Task Drawn(IPage page) => page.EvaluateAsync("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
}
